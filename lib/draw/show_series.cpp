// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/arrange.hpp"
#include "draw/detail/reduction.hpp"
#include "draw/detail/shown.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <system_error>

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

/// Years from one date to another, as far as they tell; nothing where one does not.
std::optional<double> years_between(std::string const& earlier, std::string const& later) {
    auto const years = [](std::string const& date) -> std::optional<double> {
        int parts[3] = {0, 1, 1};  // of a date "1997-12-18", which may be shorter
        constexpr std::size_t begin[3] = {0, 5, 8};
        constexpr std::size_t size[3] = {4, 2, 2};
        for (std::size_t at = 0; at < 3 && date.size() >= begin[at] + size[at]; ++at)
            if (std::from_chars(date.data() + begin[at], date.data() + begin[at] + size[at], parts[at]).ec != std::errc{}) return {};
        if (parts[0] == 0) return {};
        return parts[0] + (parts[1] - 1) / 12.0 + (parts[2] - 1) / 365.0;
    };
    auto const from = years(earlier);
    auto const to = years(later);
    return from && to ? std::optional{*to - *from} : std::nullopt;
}

/// Between two members that are much farther apart than members of the series mostly are, a box says so.
void show_gaps(CitationGraph const& graph, Sheet& sheet) {
    if (sheet.columns.empty() || sheet.columns.front().groups.empty()) return;
    std::vector<std::size_t>& members = sheet.columns.front().groups.front().boxes;  // the newest first
    std::vector<std::optional<double>> apart;
    std::vector<double> known;
    for (std::size_t at = 0; at + 1 < members.size(); ++at) {
        auto const date = [&](std::size_t place) { return graph[*sheet.boxes[members[place]].vertex].date; };
        apart.push_back(years_between(date(at + 1), date(at)));
        if (apart.back()) known.push_back(*apart.back());
    }
    if (known.size() < 3) return;  // of two times neither is the usual one
    std::nth_element(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(known.size() / 2), known.end());
    double const usual = std::max(known[known.size() / 2], 1.0);
    std::vector<std::size_t> with_gaps;
    for (std::size_t at = 0; at < members.size(); ++at) {
        with_gaps.push_back(members[at]);
        if (at >= apart.size() || !apart[at] || *apart[at] < 1.5 * usual + 0.6) continue;
        SheetBox gap;
        gap.name = "gap_" + std::to_string(at);
        gap.kind = "gap";
        gap.classes = "gap";
        gap.lines = {"… " + counted(static_cast<std::size_t>(std::lround(*apart[at])), "year") + " without a member"};
        gap.tooltip = gap.lines.front();
        gap.width = sheet.boxes[members[at]].width;
        gap.height = line_height + 2 * box_padding;
        with_gaps.push_back(sheet.boxes.size());
        sheet.boxes.push_back(std::move(gap));
    }
    members = std::move(with_gaps);
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
    show_gaps(graph, shown.sheet);
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
