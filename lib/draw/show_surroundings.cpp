// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/arrange.hpp"
#include "draw/detail/reduction.hpp"
#include "draw/detail/shown.hpp"
#include "draw/detail/spring.hpp"

#include <algorithm>

namespace recital {
namespace {

constexpr std::size_t top_of_whole = 300;
constexpr std::size_t most_drawn = 5000;
constexpr std::size_t most_in_columns = 150;  // of a whole graph; above, columns are too long to be read
constexpr std::size_t most_arrows_in_columns = 600;
constexpr std::size_t most_arrows_of_a_chain = 70;  // above, it is cut to what says why each box stands where it does
constexpr std::size_t most_arrows = 4000;
constexpr std::size_t most_reduced = 6000;  // above, looking for implied arrows takes long

std::string heading_of_focus(CitationGraph const& graph, std::vector<VertexId> const& focus) {
    if (focus.size() == 1) return heading_of(graph[focus.front()]);
    if (!focus.empty()) return std::to_string(focus.size()) + " instruments and what surrounds them";
    auto const all = graph.vertices();
    auto const is_read = [](Vertex const& vertex) { return vertex.in_corpus; };
    auto const read = std::count_if(all.begin(), all.end(), is_read);
    if (read == 1) return heading_of(*std::find_if(all.begin(), all.end(), is_read));
    return "What " + std::to_string(read) + " documents cite";
}

void cut_arrows(CitationGraph const& graph, Selection& selection, bool springs, DiagramStyle const& style, std::vector<Arrow>& arrows) {
    bool const by_distance = style.columns == DiagramStyle::Columns::distance;
    std::vector<std::string>& notes = selection.notes;
    if (style.reduced && by_distance && !springs && arrows.size() > most_arrows_of_a_chain) {
        std::size_t const gone = keep_steps(selection, arrows, most_arrows_of_a_chain);
        std::string const only_one = arrows.size() < selection.vertices.size() ? ", one for each box," : "";
        if (gone > 0)
            notes.push_back("Only arrows that lead one step further" + only_one + " are drawn; " + counted(gone, "other") +
                            (gone == 1 ? " is" : " are") + " left out.");
    }
    if (springs || (style.reduced && !by_distance)) {
        std::size_t const implied = arrows.size() > most_reduced ? 0 : reduce_arrows(graph, arrows);
        if (implied > 0) notes.push_back(implied_note(implied));
    }
    std::size_t const all = arrows.size();
    if (keep_heaviest(arrows, most_arrows) > 0)
        notes.push_back("Of " + counted(all, "arrow") + " the " + std::to_string(most_arrows) +
                        " that stand for the most mentions are drawn.");
}

}  // namespace

std::string heading_of(Vertex const& vertex) {
    return vertex.title.empty() || vertex.title == vertex.label ? vertex.label : vertex.label + ": " + vertex.title;
}

std::string implied_note(std::size_t count) {
    return counted(count, "arrow") + " that others imply (A cites B, B cites C, A cites C) " + (count == 1 ? "is" : "are") + " left out.";
}

std::string counted(std::size_t count, std::string const& what) { return std::to_string(count) + " " + what + (count == 1 ? "" : "s"); }

Shown show_surroundings(CitationGraph const& graph, DrawOptions const& options) {
    DiagramStyle style = options.style;
    bool const whole = options.focus.empty() && style.columns == DiagramStyle::Columns::distance;
    std::size_t const top = std::clamp(options.top.value_or(whole ? top_of_whole : style.top), std::size_t{1}, most_drawn);
    Selection selection = select(graph, options.focus, options.depth.value_or(style.depth), top, options.reach,
                                 style.each_step ? Cut::each_step : Cut::nearest);
    std::vector<Arrow> arrows = arrows_of(graph, selection);
    std::size_t const count = selection.vertices.size();
    bool const springs = whole && (count > most_in_columns || arrows.size() > most_arrows_in_columns);
    cut_arrows(graph, selection, springs, style, arrows);
    if (count > style.brief_above) {
        style.title_lines = std::min<std::size_t>(style.title_lines, 1);
        style.manner = false;
    }
    if (springs) {
        style.box = std::min(style.box, 124.0);
        style.title_lines = 0;
    }
    Shown shown;
    shown.heading = heading_of_focus(graph, options.focus);
    shown.sheet = arrange(graph, selection, arrows, style);
    mark_focus(shown.sheet, options.focus);
    if (springs && place_by_springs(shown.sheet, options.limit)) {
        shown.words =
            "Arrows point from what cites to what is cited. Laid out by springs: what is linked lies near, the place itself means nothing.";
    } else {
        if (springs) selection.notes.emplace_back("The layout by springs did not end in time; this is the simple one, in columns.");
        route(shown.sheet);
    }
    shown.notes = std::move(selection.notes);
    return shown;
}

}  // namespace recital
