// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/draw.hpp"
#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"
#include "report/report.hpp"

#include <functional>
#include <string>
#include <vector>

namespace recital {

/// For a style that shows a series: the series of the first instrument in focus; without one, the longest of the graph. Returns why there
/// is none, else nothing. O(find_series()).
[[nodiscard]] std::string choose_series(CitationGraph const& graph, Catalogue const& catalogue, DrawOptions& options);

/// Draws a graph with the style of that name put into the options.
using DrawInStyle = std::function<Drawing(char const* style, DrawOptions options)>;

/// The diagrams of a report on `focus` (empty: on every document), small enough to be read in a page and laid out within seconds;
/// what they leave out stands in their notes. Passes on what `draw` throws.
[[nodiscard]] std::vector<ReportDiagram> report_diagrams(CitationGraph const& graph, std::vector<VertexId> const& focus,
                                                         DrawInStyle const& draw);

}  // namespace recital
