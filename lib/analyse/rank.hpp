// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <vector>

namespace recital {

struct Ranked {
    VertexId vertex{};
    double score = 0;
};

/// Each vertex by the number of documents that cite it (adoptions do not count), most first, then by id. O(V log V + E).
[[nodiscard]] std::vector<Ranked> most_cited(CitationGraph const& graph);

struct PageRankOptions {
    double damping = 0.85;
    double tolerance = 1e-10;      ///< stop when the sum of changes falls below
    std::size_t iterations = 200;  ///< and at the latest after these
};

/// PageRank over distinct citing/cited pairs; what vertices without citations hold is spread over all, so that the
/// scores sum to 1. (Page, Brin, Motwani, Winograd 1999.) O(iterations × E).
[[nodiscard]] std::vector<Ranked> page_rank(CitationGraph const& graph, PageRankOptions const& options = {});

/// Kleinberg's hubs (documents that cite what is well cited) and authorities; each list's squares sum to 1.
struct HubsAndAuthorities {
    std::vector<Ranked> hubs;
    std::vector<Ranked> authorities;
};
[[nodiscard]] HubsAndAuthorities hubs_and_authorities(CitationGraph const& graph, std::size_t iterations = 100);

}  // namespace recital
