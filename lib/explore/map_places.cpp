// SPDX-License-Identifier: BSL-1.0
#include "explore/detail/map_places.hpp"

#include "analyse/community_names.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace recital {
namespace {

constexpr int step = 10;                  // from one vertex to the next
constexpr std::size_t most_lanes = 14;    // and one for the rest
constexpr std::size_t least_members = 3;  // of a community with a lane of its own
constexpr std::size_t share = 250;        // of all vertices, what a lane must have at least: one in so many
constexpr int gap = 4;                    // blank rows between lanes
constexpr int least_rows = 4;             // so that a lane has room for its name

std::size_t own_lanes(CitationGraph const& graph, Communities const& communities) {
    std::size_t count = 0;
    std::size_t const least = std::max(least_members, graph.vertex_count() / share);
    for (Community const& community : communities.communities)
        if (count < most_lanes && community.members.size() >= least) ++count;
    return count;
}

/// How many columns a year has whose largest cell holds `most`: cells are about three times as high as wide, so that a hundred years
/// fill a screen. What has no date needs no such room: the lanes should not be as high as it makes them.
std::size_t columns_for(std::size_t most, bool undated) {
    double const wide = std::sqrt(static_cast<double>(most) * (undated ? 1.5 : 1.0 / 3.0));
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::ceil(wide)), 1, 60);
}

/// Rows from the middle of a lane outwards: 0, 1, -1, 2, -2 …
int row_from_middle(std::size_t at) { return at % 2 == 1 ? static_cast<int>(at / 2 + 1) : -static_cast<int>(at / 2); }

}  // namespace

MapPlaces map_places(CitationGraph const& graph, Communities const& communities, std::vector<double> const& score) {
    std::size_t const own = own_lanes(graph, communities);
    MapPlaces places;
    places.x.resize(graph.vertex_count());
    places.y.resize(graph.vertex_count());
    places.lane.resize(graph.vertex_count());
    std::map<std::pair<int, std::size_t>, std::vector<std::uint32_t>> cells;  // by year and lane
    std::vector<std::size_t> members(own + 1, 0);
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at) {
        places.lane[at] = std::min(communities.of[at], own);
        cells[{graph.vertices()[at].year, places.lane[at]}].push_back(at);
        ++members[places.lane[at]];
    }
    std::map<int, std::size_t> largest;  // cell of each year
    for (auto const& [cell, held] : cells) largest[cell.first] = std::max(largest[cell.first], held.size());
    std::map<int, std::size_t> columns;
    int right = 0;
    for (auto const& [year, most] : largest) {
        std::size_t const wide = columns_for(most, year == 0);
        columns[year] = wide;
        places.years.push_back({year, right, right + static_cast<int>(wide + 1) * step});
        right = places.years.back().right;
    }
    std::vector<std::size_t> rows(own + 1, 0);
    for (auto const& [cell, held] : cells) {
        std::size_t const wide = columns[cell.first];
        rows[cell.second] = std::max(rows[cell.second], (held.size() + wide - 1) / wide);
    }
    int bottom = 0;
    for (std::size_t lane = 0; lane <= own; ++lane) {
        if (members[lane] == 0) continue;
        int const high = std::max(static_cast<int>(rows[lane]), least_rows);
        places.lanes.push_back({lane < own ? community_name(graph, communities.communities[lane]) : std::string{}, members[lane], bottom,
                                bottom + (high + gap) * step});
        bottom = places.lanes.back().bottom;
    }
    std::map<int, int> left_of;
    for (MapPlaces::Year const& year : places.years) left_of[year.year] = year.left;
    for (auto& [cell, held] : cells) {
        std::stable_sort(held.begin(), held.end(),
                         [&score](std::uint32_t left, std::uint32_t other) { return score[left] > score[other]; });
        std::size_t const wide = columns[cell.first];
        MapPlaces::Lane const& lane = places.lanes[cell.second];
        for (std::size_t at = 0; at < held.size(); ++at) {
            places.x[held[at]] = left_of[cell.first] + static_cast<int>(at % wide + 1) * step;
            places.y[held[at]] = (lane.top + lane.bottom) / 2 + row_from_middle(at / wide) * step;
        }
    }
    return places;
}

}  // namespace recital
