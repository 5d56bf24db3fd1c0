// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace recital {

/// Vertices from one end to the other, both included; each cites the next (or was adopted by it).
using Path = std::vector<VertexId>;

/// A path of fewest steps; among equals the one whose ids come first. Empty where there is none. O(V + E).
[[nodiscard]] std::optional<Path> shortest_path(CitationGraph const& graph, VertexId from, VertexId to);

/// A path of most steps in the condensation: through a strong component (documents that cite each other) it takes the
/// shortest way, because longest paths in cycles have no feasible algorithm. O(V + E) and a search inside each component passed.
[[nodiscard]] std::optional<Path> longest_path(CitationGraph const& graph, VertexId from, VertexId to);

/// The longest such path from a vertex to anywhere: the deepest dependency chain. Just the vertex where it cites nothing.
[[nodiscard]] Path longest_path_from(CitationGraph const& graph, VertexId from);

struct AllPaths {
    std::vector<Path> paths;  ///< without repeated vertices, shorter ones first
    bool cut = false;         ///< more exist, or the search gave up: at `limit` paths or 5,000,000 steps
};

/// All paths, at most `limit`. O(steps), at most 5,000,000.
[[nodiscard]] AllPaths all_paths(CitationGraph const& graph, VertexId from, VertexId to, std::size_t limit = 100);

/// "A/RES/79/165 → A/RES/68/268 → E/RES/1985/17".
[[nodiscard]] std::string path_text(CitationGraph const& graph, Path const& path);

}  // namespace recital
