// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstdint>
#include <vector>

namespace recital {

/// The strong components of the graph. Components are numbered in dependency order: an edge never leads from a
/// lower to a higher number, what is cited comes first.
struct Components {
    std::vector<std::uint32_t> of;               ///< by vertex
    std::vector<std::vector<VertexId>> members;  ///< by component, each by id
};

/// Tarjan's algorithm, of Boost.Graph. O(V + E).
[[nodiscard]] Components strong_components(CitationGraph const& graph);

/// Groups of vertices that cite each other in a circle (and single ones that cite themselves), largest first, then by id. O(V + E).
[[nodiscard]] std::vector<std::vector<VertexId>> cycles(CitationGraph const& graph);

/// All vertices, each after what it cites as far as cycles allow; members of a cycle stand together by id. O(V + E).
[[nodiscard]] std::vector<VertexId> dependency_order(CitationGraph const& graph);

}  // namespace recital
