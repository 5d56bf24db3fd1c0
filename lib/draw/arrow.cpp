// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/arrow.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace recital {
namespace {

constexpr std::array<std::string_view, 6> by_weight{"replacing", "amending", "mandating", "critical", "supportive", "neutral"};

void choose_look(Arrow& arrow) {
    if (!arrow.is_citation()) {
        arrow.subject = "relation";
        arrow.name = "adopted_by";
        return;
    }
    auto const in_footnote = [](Edge const* edge) { return edge->part == "footnote"; };
    if (std::all_of(arrow.edges.begin(), arrow.edges.end(), in_footnote)) {
        arrow.subject = "part";
        arrow.name = "footnote";
        return;
    }
    auto const weightiest = std::find_if(by_weight.begin(), by_weight.end(), [&](std::string_view stance) {
        return std::any_of(arrow.edges.begin(), arrow.edges.end(), [&](Edge const* edge) { return edge->stance == stance; });
    });
    arrow.subject = "stance";
    arrow.name = weightiest == by_weight.end() ? "other" : std::string{*weightiest};
}

}  // namespace

Arrow arrow_of(std::vector<Edge const*> edges) {
    Arrow arrow{edges.front()->source, edges.front()->target, std::move(edges), {}, {}};
    choose_look(arrow);
    return arrow;
}

std::vector<Arrow> arrows_of(CitationGraph const& graph, Selection const& selection) {
    std::vector<Arrow> arrows;
    for (std::uint32_t const place : selection.edges) {
        Edge const& edge = graph.edges()[place];
        bool const continues = !arrows.empty() && arrows.back().source == edge.source && arrows.back().target == edge.target &&
                               arrows.back().edges.front()->relation == edge.relation;
        if (!continues) arrows.push_back({edge.source, edge.target, {}, {}, {}});
        arrows.back().edges.push_back(&edge);
    }
    for (Arrow& arrow : arrows) choose_look(arrow);
    return arrows;
}

}  // namespace recital
