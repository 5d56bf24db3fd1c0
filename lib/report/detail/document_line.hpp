// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "report/terminal.hpp"

#include <string>

namespace recital {

/// "1991-05-30  S/RES/696(1991)  Angola" and a line's end: a document in a list for people, cut to the width of the style. O(bytes).
[[nodiscard]] std::string document_line(Vertex const& vertex, TerminalStyle const& style);

}  // namespace recital
