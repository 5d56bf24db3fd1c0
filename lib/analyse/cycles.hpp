// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace recital {

/// A citation without which a circle would be open, and a shortest circle that it closes.
struct ClosingCitation {
    VertexId citing{};
    VertexId cited{};
    bool of_later = false;                 ///< the cited document is dated after the citing one
    std::vector<std::uint32_t> citations;  ///< places in CitationGraph::edges(): all from the one to the other
    std::vector<VertexId> circle;          ///< cited first, then what it cites … at last the citing document
};

/// Documents that all lead to each other by citations: a strong component of more than one vertex.
struct Circle {
    std::vector<VertexId> members;         ///< by id
    std::size_t links = 0;                 ///< pairs of members of which one cites the other
    std::vector<ClosingCitation> closing;  ///< by citing, then by cited; without them no circle is left, without any one of them one is
};

struct CyclesFound {
    std::vector<Circle> circles;                ///< largest first, then by id
    std::vector<std::uint32_t> self_citations;  ///< places in CitationGraph::edges()
};

struct CycleOptions {
    bool adoptions = false;  ///< follow adopted_by edges too: most instruments then form a circle with the resolution that adopted them
};

/// Where the citations run in circles, as texts of one day do that cite each other, and misread ones. The closing citations are, as far as
/// dates tell, those of later documents; where they do not, those against the order of Eades, Lin and Smyth ("A fast and effective
/// heuristic for the feedback arc set problem", 1993); what that gives is thinned until every one is needed. (A smallest set is hard to
/// find: Karp 1972.) O(V + E), and for each component O(closing × arcs) more.
[[nodiscard]] CyclesFound find_cycles(CitationGraph const& graph, CycleOptions const& options = {});

}  // namespace recital
