// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <recital/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital::RECITAL_INLINE v1 {

// The questions asked of a graph. None changes it; each may be asked by any number of threads; the same graph gives the same answer.
// Vertices that are not in the graph throw Error (argument).

/// Why an instrument was found, best first.
enum class MatchedBy : std::uint8_t { id, number, title, alias, words };

struct Found {
    VertexIndex vertex = 0;
    MatchedBy matched = MatchedBy::id;
    std::vector<EdgeIndex> cited_at;  ///< where it is cited
};

/// Looks an instrument up as people write it: "52/189", "resolution 217 A (III)", "ICESCR", "rights child". Best first; of equals the most
/// cited. O(bytes of all ids and titles).
[[nodiscard]] RECITAL_PUBLIC std::vector<Found> find(Graph const& graph, Tables const& tables, std::string_view text,
                                                     std::size_t limit = 20);

/// The one instrument people mean. Throws Error: (not_found) where there is none, (ambiguous) naming the candidates.
[[nodiscard]] RECITAL_PUBLIC VertexIndex named(Graph const& graph, Tables const& tables, std::string_view text);

enum class Direction : std::uint8_t {
    rests_on,    ///< along the citations
    rests_on_it  ///< against them
};

struct ChainOptions {
    Direction direction = Direction::rests_on;
    std::size_t max_depth = 0;  ///< 0: as deep as it goes
    bool adoptions = true;      ///< follow from instruments to the resolutions that adopted them
};

/// An instrument of a chain, in so many steps at least from its root.
struct ChainStep {
    VertexIndex vertex = 0;
    std::size_t depth = 0;
};

/// What an instrument rests on, or what rests on it: each once, the root first, then by depth and id. O(V + E).
[[nodiscard]] RECITAL_PUBLIC std::vector<ChainStep> chain(Graph const& graph, VertexIndex root, ChainOptions const& options = {});

/// The same as the tree that the command prints. O(V + E).
[[nodiscard]] RECITAL_PUBLIC std::string chain_text(Graph const& graph, VertexIndex root, ChainOptions const& options = {});

/// Each cites the next, or was adopted by it; empty where there is no path.
using Path = std::vector<VertexIndex>;

/// A path of fewest steps; among equals the one whose ids come first. O(V + E).
[[nodiscard]] RECITAL_PUBLIC Path shortest_path(Graph const& graph, VertexIndex from, VertexIndex to);
/// A path of most steps, circles taken as one. O(V + E) and a search in each circle passed.
[[nodiscard]] RECITAL_PUBLIC Path longest_path(Graph const& graph, VertexIndex from, VertexIndex to);
/// The `count` shortest ones without repeated vertices (Yen 1971). O(count × length × (V + E)).
[[nodiscard]] RECITAL_PUBLIC std::vector<Path> shortest_paths(Graph const& graph, VertexIndex from, VertexIndex to, std::size_t count);

struct Ranked {
    VertexIndex vertex = 0;
    double score = 0;
};

/// All vertices by a measure, highest first, then by id: "cited" (by how many documents), "mentions", "cites", "pagerank" (Page, Brin,
/// Motwani and Winograd 1999), "authorities" and "hubs" (Kleinberg 1999), "betweenness" (Brandes 2001), "core" (Seidman 1983), "per-year".
/// Throws Error (argument) for another measure. O(V log V + E); betweenness O(V × E).
[[nodiscard]] RECITAL_PUBLIC std::vector<Ranked> rank(Graph const& graph, std::string_view measure = "cited");

/// What documents of the corpus cite and the corpus does not hold.
struct Missing {
    VertexIndex vertex = 0;
    std::size_t documents = 0;
    std::size_t mentions = 0;
};
[[nodiscard]] RECITAL_PUBLIC std::vector<Missing> missing(Graph const& graph);

/// Groups of vertices that cite each other in circles, largest first. O(V + E).
[[nodiscard]] RECITAL_PUBLIC std::vector<std::vector<VertexIndex>> cycles(Graph const& graph);

/// The main path of the whole graph, what is cited first (search path count, global: Liu and Lu 2012). O(V + E log E).
[[nodiscard]] RECITAL_PUBLIC std::vector<VertexIndex> main_path(Graph const& graph);

struct Similar {
    VertexIndex vertex = 0;
    double score = 0;  ///< Salton's cosine
    std::vector<VertexIndex> common;
};
/// What cites much of the same (bibliographic coupling, Kessler 1963) or, with `cocitation`, is cited with it (Small 1973). Best first.
[[nodiscard]] RECITAL_PUBLIC std::vector<Similar> similar(Graph const& graph, VertexIndex vertex, bool cocitation = false);

/// Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019), largest first. O(iterations × E log V).
[[nodiscard]] RECITAL_PUBLIC std::vector<std::vector<VertexIndex>> communities(Graph const& graph, double resolution = 1.0);

}  // namespace recital
