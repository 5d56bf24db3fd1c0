// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/content.hpp"

#include <vector>

namespace recital {

/// Fills the summary tables, the table of cited instruments and the timeline from what the subjects cite. O(E log E).
void add_tables(ReportContent& content, CitationGraph const& graph, std::vector<VertexId> const& subjects);

}  // namespace recital
