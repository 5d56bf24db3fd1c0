// SPDX-License-Identifier: BSL-1.0
#include "draw/draw.hpp"

#include "draw/detail/graphviz.hpp"
#include "draw/dot.hpp"
#include "draw/layout.hpp"
#include "draw/page.hpp"
#include "draw/selection.hpp"
#include "draw/svg.hpp"

#include <algorithm>

namespace recital {
namespace {

constexpr std::size_t most_for_dot = 300;  // above, dot takes minutes and its pages cannot be read
constexpr std::size_t most_edges_for_dot = 1200;
constexpr std::size_t most_for_sfdp = 5000;

std::string heading(CitationGraph const& graph, DrawOptions const& options) {
    if (!options.title.empty()) return options.title;
    if (options.focus.size() == 1) {
        Vertex const& vertex = graph[options.focus.front()];
        return vertex.title.empty() || vertex.title == vertex.label ? vertex.label : vertex.label + ": " + vertex.title;
    }
    auto const all = graph.vertices();
    auto const is_read = [](Vertex const& vertex) { return vertex.in_corpus; };
    auto const read = std::count_if(all.begin(), all.end(), is_read);
    if (options.focus.empty() && read == 1) {
        auto const only = std::find_if(all.begin(), all.end(), is_read);
        return only->title.empty() ? only->label : only->label + ": " + only->title;
    }
    if (options.focus.empty()) return std::string{"What "} + std::to_string(read) + " documents cite";
    return std::to_string(options.focus.size()) + " instruments and what surrounds them";
}

}  // namespace

std::optional<DrawFormat> draw_format_from_name(std::string_view name) noexcept {
    if (name == "dot") return DrawFormat::dot;
    if (name == "svg") return DrawFormat::svg;
    if (name == "png") return DrawFormat::png;
    if (name == "pdf") return DrawFormat::pdf;
    if (name == "html") return DrawFormat::html;
    return std::nullopt;
}

std::variant<Drawing, Problem> draw(CitationGraph const& graph, DrawOptions const& options, Style const& style) {
    try {
        std::size_t const limit = std::clamp(options.max_vertices, std::size_t{1}, most_for_sfdp);
        Selection selection = select(graph, options.focus, options.depth, limit, options.reach);
        DotOptions plan{heading(graph, options), options.layers && !options.focus.empty(),
                        selection.vertices.size() > most_for_dot || selection.edges.size() > most_edges_for_dot};
        Drawing drawing{to_dot(graph, selection, plan, style), std::move(selection.notes)};
        std::string const engine = plan.spring ? "sfdp" : "dot";
        switch (options.format) {
        case DrawFormat::dot: break;
        case DrawFormat::svg: drawing.bytes = accessible_svg(lay_out(drawing.bytes, engine, "svg"), plan.title); break;
        case DrawFormat::png: drawing.bytes = lay_out(drawing.bytes, engine, "png"); break;
        case DrawFormat::pdf: drawing.bytes = lay_out(drawing.bytes, engine, "pdf"); break;
        case DrawFormat::html:
            drawing.bytes = diagram_page(accessible_svg(lay_out(drawing.bytes, engine, "svg"), plan.title), plan.title, drawing.notes);
            break;
        }
        return drawing;
    } catch (GraphvizError const& error) {
        return Problem{"diagram", 0, 0, std::string{"Graphviz failed: "} + error.what(),
                       "install the package graphviz with its plugins, or write --format dot"};
    }
}

}  // namespace recital
