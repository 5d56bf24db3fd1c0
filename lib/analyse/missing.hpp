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

/// The documents of the corpus that no other cites, by id. Adoptions do not count. O(V + E).
[[nodiscard]] std::vector<VertexId> uncited(CitationGraph const& graph);

}  // namespace recital
