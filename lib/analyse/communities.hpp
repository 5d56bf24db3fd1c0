// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace recital {

struct CommunityOptions {
    double resolution = 1.0;      ///< of the modularity: above 1 more and smaller communities, below 1 fewer and larger ones
    std::size_t iterations = 10;  ///< passes over the whole graph; it ends earlier where nothing changes
};

struct Community {
    std::vector<VertexId> members;     ///< most cited from inside the community first, then by id
    std::vector<std::uint32_t> cited;  ///< by place in members: by how many members
};

struct Communities {
    std::vector<Community> communities;  ///< largest first, then by the id of their first member
    std::vector<std::size_t> of;         ///< by vertex: its place in communities
    double modularity = 0;               ///< of the whole partition, at the resolution asked for
};

/// Groups of documents and instruments that cite each other more than chance would have it: partitions of high modularity
/// (Newman and Girvan 2004; with a resolution, Reichardt and Bornholdt 2006) of the undirected graph in which two are joined
/// once where either cites the other, without adoptions and self-citations. Found with the Leiden algorithm (Traag, Waltman and
/// van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", 2019), with the best move where the paper draws
/// one at random: the same graph gives the same communities. Each community is connected. A vertex without citations is one by
/// itself. O(iterations × E log V) as it behaves.
[[nodiscard]] Communities communities(CitationGraph const& graph, CommunityOptions const& options = {});

/// The modularity of any partition of that undirected graph. O(V + E).
[[nodiscard]] double modularity(CitationGraph const& graph, std::span<std::size_t const> community_of, double resolution = 1.0);

}  // namespace recital
