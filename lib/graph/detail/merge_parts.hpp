// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace recital {

struct MergedParts {
    CitationGraph graph;
    std::size_t count = 0;  ///< of parts: mentions of them and documents of the corpus that are parts; of adoptions: pairs made one
    std::vector<std::pair<std::string, std::string>> renamed = {};  ///< ids that are gone, each with the one in its place
};

/// The graph with the parts of each resolution as one vertex, see filtered(). O(V log V + E log E).
[[nodiscard]] MergedParts merge_parts(CitationGraph const& graph);

/// The graph with an instrument and the resolution that adopted it as one vertex, under the id of the instrument, where the resolution
/// adopted no other and the instrument has no other resolution; where it adopted several, those are in the corpus where it is. What
/// either says of the other is no citation any more. O(V + E log E).
[[nodiscard]] MergedParts merge_adoptions(CitationGraph const& graph);

/// The graph without the edges that say who adopted what. O(V log V + E log E).
[[nodiscard]] CitationGraph without_adoptions(CitationGraph const& graph);

}  // namespace recital
