// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/path_count.hpp"
#include "graph/citation_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace recital {

/// How much of what is known has passed along a citation, from the cited to the citing document (Hummon and Doreian 1989; Batagelj 2003).
enum class TraversalWeights : std::uint8_t {
    spc,   ///< search path count: paths through it from documents that cite nothing to documents that nothing cites
    splc,  ///< search path link count: paths through it from any document to documents that nothing cites
    spnp   ///< search path node pair: paths through it from any document to any
};

enum class MainPathSearch : std::uint8_t {
    local,      ///< from the heaviest first link, at each document the heaviest link on; equal ones all (Hummon and Doreian 1989)
    global,     ///< one path whose weights have the greatest sum (Liu and Lu 2012)
    key_route,  ///< through each of the heaviest links, whichever they are, both ways to the ends (Liu and Lu 2012)
    critical    ///< every path whose weights have the greatest sum: the critical path method (Batagelj 2003)
};

struct MainPathOptions {
    TraversalWeights weights = TraversalWeights::spc;
    MainPathSearch search = MainPathSearch::global;
    std::size_t key_routes = 1;  ///< with key_route: this many heaviest links, and those equal to the last of them
    bool local_routes = false;   ///< with key_route: go on from the key links as `local` does, not as `global`
    bool backward = false;       ///< with local: from the newest documents back
    bool adoptions = false;      ///< links from the resolution that adopted an instrument to the instrument count as well
};

/// A document of the main path; or several that cite each other in a circle and count as one.
struct MainPathNode {
    std::vector<VertexId> members;  ///< by id
};

struct MainPathLink {
    std::size_t cited = 0;   ///< place in `nodes`
    std::size_t citing = 0;  ///< place in `nodes`, after `cited`
    PathCount weight;
    double share = 0;                      ///< of all search paths: weight / total
    bool key = false;                      ///< one of the key routes
    std::vector<std::uint32_t> citations;  ///< places in CitationGraph::edges(): what links the two, in that order
};

struct MainPath {
    std::vector<MainPathNode> nodes;  ///< what is cited first; as far as that leaves a choice, by date and then by id
    std::vector<MainPathLink> links;  ///< by citing, then by cited
    PathCount total;                  ///< search paths of at least one link
    std::size_t documents = 0;        ///< that cite or are cited
    std::size_t circles = 0;          ///< groups of documents that cite each other and counted as one
    std::size_t in_circles = 0;       ///< documents in them
};

/// The main path of a citation network. Parallel citations count once, self-citations not at all; documents that cite each other in a
/// circle are taken as one (condensation), because search paths are defined on acyclic networks only. Weights within 1e-12 of each
/// other count as equal, as counts above 2^53 are rounded (PathCount). The same graph gives the same path: among equal sums `global`
/// takes the one that is reached through the earlier document. An empty result where nothing cites anything.
///
/// Hummon and Doreian, "Connectivity in a citation network: the development of DNA theory" (1989); Batagelj, "Efficient algorithms for
/// citation network analysis" (2003), arXiv:cs/0309023; Liu and Lu, "An integrated approach for main path analysis: development of the
/// Hirsch index as an example" (2012). O(V + E log E); key_route O(key_routes × path) more.
[[nodiscard]] MainPath main_path(CitationGraph const& graph, MainPathOptions const& options = {});

/// The graph of the main path alone: its documents and the citations that link them. O(V + E).
[[nodiscard]] CitationGraph main_path_graph(CitationGraph const& graph, MainPath const& path);

/// "spc", "splc", "spnp"; "local", "global", "key-route", "critical".
[[nodiscard]] std::string_view name_of(TraversalWeights weights) noexcept;
[[nodiscard]] std::string_view name_of(MainPathSearch search) noexcept;

}  // namespace recital
