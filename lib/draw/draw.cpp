// SPDX-License-Identifier: BSL-1.0
#include "draw/draw.hpp"

#include "draw/detail/captions.hpp"
#include "draw/detail/dot.hpp"
#include "draw/detail/graphviz.hpp"
#include "draw/detail/layout.hpp"
#include "draw/detail/pdf_date.hpp"
#include "draw/detail/shown.hpp"
#include "draw/detail/svg.hpp"

#include <algorithm>

namespace recital {
namespace {

std::string source_of(CitationGraph const& graph) {
    auto const all = graph.vertices();
    auto const read = std::count_if(all.begin(), all.end(), [](Vertex const& vertex) { return vertex.in_corpus; });
    return "Source: " + counted(static_cast<std::size_t>(read), "document") + " read, " + counted(graph.vertex_count(), "instrument") +
           " and " + counted(graph.edge_count(), "link") + " in all.";
}

Shown shown(CitationGraph const& graph, DrawOptions const& options) {
    switch (options.style.show) {
    case DiagramStyle::Show::main_path: return show_main_path(graph, options);
    case DiagramStyle::Show::series: return show_series(graph, options);
    case DiagramStyle::Show::communities: return show_communities(graph, options);
    case DiagramStyle::Show::surroundings: break;
    }
    return show_surroundings(graph, options);
}

std::string description_of(Sheet const& sheet) {
    std::string text;
    for (std::string const& sentence : sheet.caption) text += (text.empty() ? "" : " ") + sentence;
    return text;
}

}  // namespace

std::optional<DrawFormat> draw_format_from_name(std::string_view name) noexcept {
    if (name == "dot") return DrawFormat::dot;
    if (name == "svg") return DrawFormat::svg;
    if (name == "png") return DrawFormat::png;
    if (name == "pdf") return DrawFormat::pdf;
    return std::nullopt;
}

std::variant<Drawing, Problem> draw(CitationGraph const& graph, DrawOptions const& options, Theme const& theme) {
    try {
        Shown what = shown(graph, options);
        Sheet& sheet = what.sheet;
        Drawing drawing{{}, std::move(what.notes)};
        sheet.title = options.title.empty() ? what.heading : options.title;
        std::string const& words = what.words.empty() ? options.style.words : what.words;
        if (!words.empty()) sheet.caption.push_back(words);
        for (std::string const& note : drawing.notes) sheet.caption.push_back(note);
        sheet.caption.push_back(source_of(graph));
        add_captions(sheet, theme);
        drawing.bytes = to_dot(sheet, theme, options.prefix);
        auto const svg = [&] { return accessible_svg(lay_out(drawing.bytes, "nop2", "svg"), sheet.title, description_of(sheet)); };
        switch (options.format) {
        case DrawFormat::dot: break;
        case DrawFormat::svg: drawing.bytes = svg(); break;
        case DrawFormat::png: drawing.bytes = lay_out(drawing.bytes, "nop2", "png"); break;
        case DrawFormat::pdf: {
            InUniversalTime const universal;
            drawing.bytes = lay_out(drawing.bytes, "nop2", "pdf");
            set_pdf_date(drawing.bytes, options.date);
            break;
        }
        }
        return drawing;
    } catch (GraphvizError const& error) {
        return Problem{"diagram", 0, 0, std::string{"Graphviz failed: "} + error.what(),
                       "install the package graphviz with its plugins, or write --format dot"};
    }
}

}  // namespace recital
