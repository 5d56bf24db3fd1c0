// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"
#include "tools/console.hpp"
#include "tools/options.hpp"

#include <string>
#include <vector>

namespace recital::tools {

/// The forms in which commands write a whole graph, the default first.
[[nodiscard]] std::vector<std::string> graph_output_formats();

/// Refuses, before the work begins, to write to standard output what makes two files (csv). Throws ArgumentError.
void check_graph_output(ResultOptions const& options);

/// Writes the graph where and as the user wants it. `catalogue` has what bibliographies need. Throws as Output does.
void write_graph_result(CitationGraph const& graph, Catalogue const& catalogue, ResultOptions const& options, Console& console);

}  // namespace recital::tools
