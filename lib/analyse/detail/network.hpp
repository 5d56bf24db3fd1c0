// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to analyse/: what the algorithms for large graphs run on.

#include "graph/citation_graph.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace recital {

/// Who cites whom and nothing else: 4 bytes for each vertex and 4 for each citation, so that millions fit into the cache levels that
/// matter. Vertex n is VertexId{n} where the network was made of a CitationGraph.
using Network = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property, boost::no_property,
                                                   std::uint32_t, std::uint32_t>;

using NetworkArc = std::pair<std::uint32_t, std::uint32_t>;  ///< citing, cited

/// What a vertex cites. O(1).
[[nodiscard]] inline std::span<std::uint32_t const> cited_by(std::uint32_t vertex, Network const& network) {
    auto const [first, last] = adjacent_vertices(vertex, network);
    return {first, last};
}

/// Of arcs in any order; parallel ones and loops are kept. O(V + E).
[[nodiscard]] Network network_of(std::vector<NetworkArc> const& arcs, std::size_t vertex_count);

/// Of the citations of a graph, with the adoptions where they are wanted: each pair once, no self-citations, targets ascending. O(V + E).
[[nodiscard]] Network network_of(CitationGraph const& graph, bool adoptions);

/// The network with every arc turned round; sources ascend in every row. O(V + E).
[[nodiscard]] Network turned(Network const& network);

}  // namespace recital
