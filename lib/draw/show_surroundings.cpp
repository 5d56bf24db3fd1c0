// SPDX-License-Identifier: BSL-1.0
#include "draw/arrange.hpp"
#include "draw/reduction.hpp"
#include "draw/shown.hpp"
#include "draw/spring.hpp"

#include <algorithm>

namespace recital {
namespace {

constexpr std::size_t top_of_whole = 300;
constexpr std::size_t most_drawn = 5000;
constexpr std::size_t most_in_columns = 150;  // of a whole graph; above, columns are too long to be read
constexpr std::size_t most_arrows_in_columns = 600;
constexpr std::size_t most_arrows_of_a_chain = 70;  // above, it is cut to what says why each box stands where it does
constexpr std::size_t most_arrows = 4000;

std::string heading_of_focus(CitationGraph const& graph, std::vector<VertexId> const& focus) {
    if (focus.size() == 1) return heading_of(graph[focus.front()]);
    if (!focus.empty()) return std::to_string(focus.size()) + " instruments and what surrounds them";
    auto const all = graph.vertices();
    auto const is_read = [](Vertex const& vertex) { return vertex.in_corpus; };
    auto const read = std::count_if(all.begin(), all.end(), is_read);
    if (read == 1) return heading_of(*std::find_if(all.begin(), all.end(), is_read));
    return "What " + std::to_string(read) + " documents cite";
}

std::vector<Arrow> arrows_to_draw(CitationGraph const& graph, Selection& selection, DiagramStyle const& style) {
    std::vector<Arrow> arrows = arrows_of(graph, selection);
    if (style.reduced && style.columns == DiagramStyle::Columns::distance && arrows.size() > most_arrows_of_a_chain) {
        std::size_t const gone = keep_steps(selection, arrows, most_arrows_of_a_chain);
        if (gone > 0)
            selection.notes.push_back("Only arrows that lead one step further" +
                                      std::string{arrows.size() < selection.vertices.size() ? ", one for each box," : ""} + " are drawn; " +
                                      counted(gone, "other") + (gone == 1 ? " is" : " are") + " left out.");
    }
    if (style.reduced && style.columns != DiagramStyle::Columns::distance) {
        std::size_t const implied = reduce_arrows(graph, arrows);
        if (implied > 0)
            selection.notes.push_back(counted(implied, "arrow") + " that others imply (A cites B, B cites C, A cites C) " +
                                      (implied == 1 ? "is" : "are") + " left out.");
    }
    std::size_t const all = arrows.size();
    if (keep_heaviest(arrows, most_arrows) > 0)
        selection.notes.push_back("Of " + counted(all, "arrow") + " the " + std::to_string(most_arrows) +
                                  " that stand for the most mentions are drawn.");
    return arrows;
}

}  // namespace

std::string heading_of(Vertex const& vertex) {
    return vertex.title.empty() || vertex.title == vertex.label ? vertex.label : vertex.label + ": " + vertex.title;
}

std::string counted(std::size_t count, std::string const& what) { return std::to_string(count) + " " + what + (count == 1 ? "" : "s"); }

Shown show_surroundings(CitationGraph const& graph, DrawOptions const& options) {
    DiagramStyle const& style = options.style;
    bool const whole = options.focus.empty() && style.columns == DiagramStyle::Columns::distance;
    std::size_t const top = std::clamp(options.top.value_or(whole ? top_of_whole : style.top), std::size_t{1}, most_drawn);
    Selection selection = select(graph, options.focus, options.depth.value_or(style.depth), top, options.reach);
    std::vector<Arrow> const arrows = arrows_to_draw(graph, selection, style);
    std::size_t const count = selection.vertices.size();
    Shown shown;
    shown.heading = heading_of_focus(graph, options.focus);
    bool const springs = whole && (count > most_in_columns || arrows.size() > most_arrows_in_columns);
    DiagramStyle small = style;
    if (springs) {
        small.box = std::min(small.box, 124.0);
        small.title_lines = 0;
        small.manner = false;
    }
    if (!springs && count > style.brief_above) {
        small = style;
        small.title_lines = std::min<std::size_t>(style.title_lines, 1);
        small.manner = false;
    }
    shown.sheet = arrange(graph, selection, arrows, small);
    if (!options.focus.empty()) mark_focus(shown.sheet, options.focus);
    if (springs && place_by_springs(shown.sheet, options.limit)) {
        selection.notes.emplace_back("Laid out by springs: what is linked lies near; the place itself means nothing.");
    } else {
        if (springs) selection.notes.emplace_back("The layout by springs did not end in time; this is the simple one, in columns.");
        route(shown.sheet);
    }
    shown.notes = std::move(selection.notes);
    return shown;
}

}  // namespace recital
