// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace recital {

/// What two documents or instruments have in common.
enum class SimilarBy : std::uint8_t {
    coupling,   ///< what both cite: bibliographic coupling (Kessler 1963)
    cocitation  ///< who cites both (Small 1973; Marshakova 1973)
};

/// How the common ones are set against all that either has, a and b, of which c are common.
enum class Normalised : std::uint8_t {
    cosine,  ///< c / √(a b): Salton's measure
    jaccard  ///< c / (a + b - c)
};

struct Similar {
    VertexId vertex{};
    double score = 0;
    std::vector<VertexId> common;  ///< by id
};

/// All that have something in common with a vertex, most similar first, then by id. Each pair of documents and each instrument counts
/// once, self-citations and adoptions do not. O(citations of what the vertex cites, or of who cites it).
[[nodiscard]] std::vector<Similar> similar(CitationGraph const& graph, VertexId vertex, SimilarBy by,
                                           Normalised normalised = Normalised::cosine);

}  // namespace recital
