// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/selection.hpp"
#include "graph/citation_graph.hpp"

#include <string>
#include <vector>

namespace recital {

/// All edges from one vertex to another that are drawn as one arrow: the citations together, an adoption by itself.
struct Arrow {
    VertexId source{};
    VertexId target{};
    std::vector<Edge const*> edges;  ///< in the graph's order
    std::string subject;             ///< what its look follows: "stance", "part" or "relation" (Style::of)
    std::string name;                ///< and which: "mandating", "footnote", "adopted_by"

    [[nodiscard]] bool is_citation() const noexcept { return edges.front()->relation == Relation::cites; }
};

/// One arrow of these edges, at least one; its ends are those of the first. O(edges).
[[nodiscard]] Arrow arrow_of(std::vector<Edge const*> edges);

/// The arrows of a selection, by source and target. An arrow looks like its weightiest citation: replacing before amending,
/// mandating, critical, supportive and neutral; it looks like a footnote where all its citations stand in footnotes. O(edges).
[[nodiscard]] std::vector<Arrow> arrows_of(CitationGraph const& graph, Selection const& selection);

}  // namespace recital
