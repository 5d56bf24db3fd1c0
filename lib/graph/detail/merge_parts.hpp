// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>

namespace recital {

struct MergedParts {
    CitationGraph graph;
    std::size_t count = 0;  ///< mentions of parts and documents of the corpus that are parts
};

/// The graph with the parts of each resolution as one vertex, see filtered(). O(V log V + E log E).
[[nodiscard]] MergedParts merge_parts(CitationGraph const& graph);

}  // namespace recital
