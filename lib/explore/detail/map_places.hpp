// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/communities.hpp"
#include "graph/citation_graph.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace recital {

/// Where each vertex stands on a map whose columns are years and whose lanes are communities; lengths in units of a tenth of the distance
/// of two neighbours.
struct MapPlaces {
    struct Year {
        int year = 0;  ///< 0: not dated
        int left = 0, right = 0;
    };
    struct Lane {
        std::string name;  ///< as `recital communities` calls it; empty for the last one, which holds the smaller communities
        std::size_t members = 0;
        int top = 0, bottom = 0;
    };
    std::vector<int> x, y;          ///< by vertex
    std::vector<std::size_t> lane;  ///< by vertex
    std::vector<Year> years;        ///< ascending, those in which something stands
    std::vector<Lane> lanes;        ///< from the top
};

/// Columns are as wide and lanes as high as what stands in them needs; in a cell the vertices of the higher `score` stand nearer to the
/// middle of the lane. The same graph gives the same places. Requires a score for each vertex. O(V log V).
[[nodiscard]] MapPlaces map_places(CitationGraph const& graph, Communities const& communities, std::vector<double> const& score);

}  // namespace recital
