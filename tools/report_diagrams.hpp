// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "report/report.hpp"
#include "tools/console.hpp"

#include <filesystem>
#include <vector>

namespace recital::tools {

/// The diagrams of a report on `focus` (empty: on every document), small enough to be read in a page and laid out within seconds;
/// what they leave out stands in their notes. Styles and theme come from the data `folders`; what is wrong with their tables is reported to
/// the console. Throws OutputError where the layout cannot be made.
[[nodiscard]] std::vector<ReportDiagram> report_diagrams(CitationGraph const& graph, std::vector<VertexId> const& focus,
                                                         std::vector<std::filesystem::path> const& folders, Console& console);

}  // namespace recital::tools
