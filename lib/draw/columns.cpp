// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/columns.hpp"

#include "graph/wording.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace recital {
namespace {

constexpr std::size_t most_year_columns = 12;
constexpr std::size_t most_lanes = 8;

void by_distance(CitationGraph const& graph, Selection const& selection, std::vector<Arrow> const& arrows, bool groups, ColumnPlan& plan) {
    bool const has_focus = std::any_of(selection.distance.begin(), selection.distance.end(), [](int distance) { return distance != 0; });
    std::vector<int> distance = selection.distance;
    if (!has_focus) {
        std::set<VertexId> citing;
        for (Arrow const& arrow : arrows)
            if (arrow.is_citation()) citing.insert(arrow.source);
        for (std::size_t at = 0; at < distance.size(); ++at)
            distance[at] = citing.count(selection.vertices[at]) != 0 || graph[selection.vertices[at]].in_corpus ? 0 : 1;
    }
    std::set<int> const occurring(distance.begin(), distance.end());
    std::map<int, std::size_t> place;
    for (int const each : occurring) {
        place[each] = plan.headings.size();
        plan.headings.emplace_back();
        plan.grouped.push_back(groups && each != 0);
    }
    for (int const each : distance) plan.column.push_back(place[each]);
}

/// The fewest years in a span, of those that people use, with which there are not too many columns.
int span_for(std::set<int> const& years) {
    constexpr std::array<int, 7> spans{1, 2, 5, 10, 20, 50, 100};
    auto const few_enough = [&](int span) {
        std::set<int> columns;
        for (int const year : years) columns.insert(year / span);
        return columns.size() <= most_year_columns;
    };
    auto const found = std::find_if(spans.begin(), spans.end(), few_enough);
    return found == spans.end() ? 1000 : *found;
}

void by_year(CitationGraph const& graph, Selection const& selection, ColumnPlan& plan) {
    std::set<int> years;
    bool undated = false;
    for (VertexId const vertex : selection.vertices) {
        if (graph[vertex].year != 0) years.insert(graph[vertex].year);
        undated = undated || graph[vertex].year == 0;
    }
    int const span = span_for(years);
    std::map<int, std::size_t> place;
    if (undated) {
        place[-1] = 0;
        plan.headings.emplace_back("no date");
    }
    for (int const year : years) {
        if (place.count(year / span) != 0) continue;
        place[year / span] = plan.headings.size();
        int const first = year / span * span;
        plan.headings.push_back(span == 1 ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(first + span - 1));
    }
    for (VertexId const vertex : selection.vertices) plan.column.push_back(place[graph[vertex].year == 0 ? -1 : graph[vertex].year / span]);
    plan.grouped.assign(plan.headings.size(), false);
}

/// Longest way from what nothing drawn cites. In a circle the latest text is taken first, and the arrows back to it are not counted.
void by_rank(CitationGraph const& graph, Selection const& selection, std::vector<Arrow> const& arrows, ColumnPlan& plan) {
    std::size_t const count = selection.vertices.size();
    std::map<VertexId, std::size_t> place;
    for (std::size_t at = 0; at < count; ++at) place[selection.vertices[at]] = at;
    std::vector<std::vector<std::size_t>> cited(count);
    std::vector<std::size_t> waiting(count, 0);
    for (Arrow const& arrow : arrows) {
        if (arrow.source == arrow.target) continue;
        cited[place[arrow.source]].push_back(place[arrow.target]);
        ++waiting[place[arrow.target]];
    }
    std::vector<std::size_t> rank(count, 0);
    std::vector<bool> done(count, false);
    std::size_t highest = 0;
    for (std::size_t round = 0; round < count; ++round) {
        auto const better = [&](std::size_t left, std::size_t right) {
            auto const key = [&](std::size_t at) {
                return std::tuple(waiting[at] != 0, waiting[at] != 0 ? -graph[selection.vertices[at]].year : 0, at);
            };
            return key(left) < key(right);
        };
        std::size_t next = count;
        for (std::size_t at = 0; at < count; ++at)
            if (!done[at] && (next == count || better(at, next))) next = at;
        done[next] = true;
        highest = std::max(highest, rank[next]);
        for (std::size_t const to : cited[next]) {
            if (done[to]) continue;
            rank[to] = std::max(rank[to], rank[next] + 1);
            --waiting[to];
        }
    }
    plan.column = std::move(rank);
    plan.headings.assign(count == 0 ? 0 : highest + 1, {});
    plan.grouped.assign(plan.headings.size(), false);
}

void by_membership(Selection const& selection, ColumnPlan& plan) {
    for (int const distance : selection.distance) plan.column.push_back(distance == 0 ? 0 : 1);
    bool const others = std::find(plan.column.begin(), plan.column.end(), std::size_t{1}) != plan.column.end();
    plan.headings = {"Members of the series"};
    if (others) plan.headings.emplace_back("What several of them cite");
    plan.grouped = {false, true};
}

std::string kind_lane(Vertex const& vertex) {
    std::string const& heading = group_of(Vertex{"", vertex.kind, "", "", "", "", 0, "", false, ""}).second;
    return heading;
}

void add_lanes(CitationGraph const& graph, Selection const& selection, DiagramStyle::Lanes lanes, ColumnPlan& plan) {
    if (lanes == DiagramStyle::Lanes::none) return;
    std::map<std::string, std::size_t> sizes;
    std::vector<std::string> names;
    for (VertexId const vertex : selection.vertices) {
        Vertex const& shown = graph[vertex];
        names.push_back(lanes == DiagramStyle::Lanes::organ && !shown.organ.empty() ? shown.organ : kind_lane(shown));
        ++sizes[names.back()];
    }
    std::vector<std::pair<std::size_t, std::string>> order;
    for (auto const& [name, size] : sizes) order.emplace_back(size, name);
    std::stable_sort(order.begin(), order.end(), [](auto const& left, auto const& right) { return left.first > right.first; });
    bool const too_many = order.size() > most_lanes;
    std::map<std::string, std::size_t> place;
    for (std::size_t at = 0; at < order.size(); ++at) {
        std::size_t const lane = too_many ? std::min(at, most_lanes - 1) : at;
        place[order[at].second] = lane;
        if (lane == plan.lanes.size()) plan.lanes.push_back(too_many && at == most_lanes - 1 ? "Others" : order[at].second);
    }
    for (std::string const& name : names) plan.lane.push_back(place[name]);
}

}  // namespace

std::pair<int, std::string> group_of(Vertex const& vertex) {
    std::string const whose = vertex.organ.empty() ? "" : vertex.organ + ": ";
    switch (vertex.kind) {
    case Kind::treaty: return {0, "Treaties"};
    case Kind::declaration:
    case Kind::programme: return {1, "Declarations and programmes"};
    case Kind::resolution: return {2, whose + (whose.empty() ? "Resolutions" : "resolutions")};
    case Kind::decision: return {3, whose + (whose.empty() ? "Decisions" : "decisions")};
    case Kind::document: return {4, "Documents"};
    case Kind::publication:
    case Kind::judgment: return {5, "Publications and judgments"};
    case Kind::unresolved: break;
    }
    return {6, "Other"};
}

ColumnPlan plan_columns(CitationGraph const& graph, Selection const& selection, std::vector<Arrow> const& arrows,
                        DiagramStyle const& style) {
    ColumnPlan plan;
    switch (style.columns) {
    case DiagramStyle::Columns::years: by_year(graph, selection, plan); break;
    case DiagramStyle::Columns::rank: by_rank(graph, selection, arrows, plan); break;
    case DiagramStyle::Columns::members: by_membership(selection, plan); break;
    case DiagramStyle::Columns::distance:
    case DiagramStyle::Columns::communities: by_distance(graph, selection, arrows, style.groups, plan); break;
    }
    add_lanes(graph, selection, style.lanes, plan);
    return plan;
}

}  // namespace recital
