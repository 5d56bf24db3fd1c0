// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace recital {

/// What of a graph is drawn.
struct Selection {
    std::vector<VertexId> vertices;     ///< ascending
    std::vector<std::size_t> distance;  ///< of each from the focus; all 0 where there is none
    std::vector<std::uint32_t> edges;   ///< places in graph.edges(), ascending
    std::vector<std::string> notes;     ///< what was left out, one sentence each
};

/// The focus and what lies within `depth` steps of it in either direction, or everything where there is no focus. Of
/// more than `max_vertices` the nearest stay, of equally near ones documents that were read, then the most cited, then by id.
/// Links between two vertices of the outermost ring are left out (adoptions stay): they say nothing about the focus. O(V log V + E).
[[nodiscard]] Selection select(CitationGraph const& graph, std::span<VertexId const> focus, std::size_t depth, std::size_t max_vertices);

}  // namespace recital
