// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/path_count.hpp"
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

/// The longest chain of the whole graph, a longest path of the condensation as above; among equals the one whose first id comes first.
/// Empty where nothing cites anything. O(V + E).
[[nodiscard]] Path longest_path(CitationGraph const& graph);

/// The longest such path from a vertex to anywhere: the deepest dependency chain. Just the vertex where it cites nothing.
[[nodiscard]] Path longest_path_from(CitationGraph const& graph, VertexId from);

struct AllPaths {
    std::vector<Path> paths;  ///< without repeated vertices, shorter ones first
    bool cut = false;         ///< more exist, or the search gave up: at `limit` paths or 5,000,000 steps
};

/// All paths, at most `limit`. O(steps), at most 5,000,000.
[[nodiscard]] AllPaths all_paths(CitationGraph const& graph, VertexId from, VertexId to, std::size_t limit = 100);

/// The k shortest paths without repeated vertices, by length and then by the ids along them: the first k of all_paths(), but without its
/// bound on steps. J. Y. Yen, "Finding the k shortest loopless paths in a network" (1971). O(k × length × (V + E)).
[[nodiscard]] std::vector<Path> k_shortest_paths(CitationGraph const& graph, VertexId from, VertexId to, std::size_t k);

struct NumberOfPaths {
    PathCount count;
    bool at_least = false;  ///< the count is a lower bound: circles held more ways than were tried
};

/// How many paths without repeated vertices there are, without listing them. A path enters and leaves each strong component once; between
/// components one pass counts (O(V + E)), inside them ways are tried one by one, in all at most 5,000,000 steps: on graphs without circles
/// the count is right however great (PathCount tells how exactly), with circles that outgrow the bound it is a lower bound and says so.
[[nodiscard]] NumberOfPaths count_paths(CitationGraph const& graph, VertexId from, VertexId to);

/// "A/RES/79/165 → A/RES/68/268 → E/RES/1985/17".
[[nodiscard]] std::string path_text(CitationGraph const& graph, Path const& path);

}  // namespace recital
