// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/arrange.hpp"
#include "draw/detail/reduction.hpp"
#include "draw/detail/shown.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace recital {
namespace {

/// What at least two members cite, with how many of them do, most first; of equals by id.
std::vector<std::pair<std::size_t, VertexId>> cited_by_several(CitationGraph const& graph, std::set<VertexId> const& members) {
    std::map<VertexId, std::size_t> count;
    for (VertexId const member : members) {
        std::set<VertexId> cited;
        for (Edge const& edge : graph.out_edges(member))
            if (edge.relation == Relation::cites && members.count(edge.target) == 0) cited.insert(edge.target);
        for (VertexId const each : cited) ++count[each];
    }
    std::vector<std::pair<std::size_t, VertexId>> order;
    for (auto const& [vertex, citing] : count)
        if (citing > 1) order.emplace_back(citing, vertex);
    std::stable_sort(order.begin(), order.end(), [](auto const& left, auto const& right) { return left.first > right.first; });
    return order;
}

}  // namespace

Shown show_series(CitationGraph const& graph, DrawOptions const& options) {
    std::set<VertexId> const members(options.series.begin(), options.series.end());
    auto const cited = cited_by_several(graph, members);
    std::size_t const top = std::max(options.top.value_or(options.style.top), members.size());
    std::size_t const others = std::min(cited.size(), std::min(top - members.size(), members.size() + 8));
    std::map<VertexId, int> distance;
    for (VertexId const member : members) distance[member] = 0;
    for (std::size_t at = 0; at < others; ++at) distance[cited[at].second] = 1;
    Selection selection;
    for (auto const& [vertex, steps] : distance) {
        selection.vertices.push_back(vertex);
        selection.distance.push_back(steps);
    }
    for (std::uint32_t place = 0; place < graph.edge_count(); ++place) {
        Edge const& edge = graph.edges()[place];
        bool const cites = edge.relation == Relation::cites && members.count(edge.source) != 0;
        if (cites && distance.count(edge.target) != 0) selection.edges.push_back(place);
    }
    Shown shown;
    std::vector<Arrow> arrows = arrows_of(graph, selection);
    if (options.style.reduced) {
        auto const is_inside = [&](Arrow const& arrow) { return members.count(arrow.target) != 0; };
        auto const middle = std::stable_partition(arrows.begin(), arrows.end(), is_inside);
        std::vector<Arrow> inside(arrows.begin(), middle);
        std::size_t const implied = reduce_arrows(graph, inside);
        inside.insert(inside.end(), middle, arrows.end());
        arrows = std::move(inside);
        if (implied > 0) shown.notes.push_back("Between members, " + implied_note(implied));
    }
    shown.sheet = arrange(graph, selection, arrows, options.style);
    mark_focus(shown.sheet, options.focus);
    route(shown.sheet);
    shown.heading = "Series: " + options.series_title + " (" + counted(members.size(), "member") + ")";
    if (others < cited.size())
        shown.notes.push_back("Of " + counted(cited.size(), "instrument") + " that at least two members cite, the " +
                              std::to_string(others) + " cited by most of them are drawn.");
    shown.notes.emplace_back("What a single member cites is not drawn.");
    return shown;
}

}  // namespace recital
