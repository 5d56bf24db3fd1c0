// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to graph/ and analyse/: the only header that brings in Boost.Graph.

#include "graph/citation_graph.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>

namespace recital {

/// What a Boost edge carries: its place in CitationGraph::edges().
struct EdgePlace {
    std::uint32_t at = 0;
};

/// Boost vertex n is VertexId{n}; Boost edge properties lead back to the Edge values.
using Csr = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, EdgePlace, boost::no_property, std::uint32_t,
                                               std::uint32_t>;

struct CitationGraph::Storage {
    std::vector<Vertex> vertices;
    std::vector<Edge> edges;               ///< sorted, the order of the CSR
    std::vector<std::uint32_t> first_out;  ///< by vertex and one more: where its edges begin in `edges`
    std::vector<std::uint32_t> first_in;   ///< by vertex and one more: where its edges begin in `in_places`
    std::vector<std::uint32_t> in_places;  ///< places in `edges`, by target
    Csr csr;
};

}  // namespace recital
