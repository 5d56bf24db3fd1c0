// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/selection.hpp"
#include "draw/style.hpp"
#include "graph/citation_graph.hpp"

#include <string>

namespace recital {

struct DotOptions {
    std::string title;
    bool layers = false;  ///< one column for each distance from the focus, no groups
    bool spring = false;  ///< for a force-directed engine: small boxes, no groups, labels on no arrow
};

/// The name of a vertex in DOT text and the id of its shape in SVG: "n42". Never what an input says, because cgraph does
/// not escape names safely.
[[nodiscard]] std::string node_name(VertexId vertex);

/// The selection as DOT text, written by cgraph: nodes with label, tooltip and link, parallel citations as one arrow,
/// boxes grouped by kind and organ and ordered by date, a legend of what occurs. Throws GraphvizError where cgraph fails.
[[nodiscard]] std::string to_dot(CitationGraph const& graph, Selection const& selection, DotOptions const& options, Style const& style);

}  // namespace recital
