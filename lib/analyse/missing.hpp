// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <vector>

namespace recital {

/// An instrument that documents of the corpus cite and the corpus does not hold.
struct MissingInstrument {
    VertexId vertex{};
    std::size_t documents = 0;  ///< that cite it
    std::size_t mentions = 0;
    std::vector<VertexId> cited_by;  ///< those documents, by id
};

/// All of them, by documents, then mentions (most first), then id. O(V log V + E).
[[nodiscard]] std::vector<MissingInstrument> missing(CitationGraph const& graph);

}  // namespace recital
