// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <string>

namespace recital {

/// The graph as one JSON document: {"recital":"graph","version":1,"directed":true,"nodes":[…],"edges":[…]}, one node
/// or edge a line, nodes by id. Bytes that are no UTF-8 become U+FFFD. graph_from_json() reads it back. O(V + E).
[[nodiscard]] std::string to_json(CitationGraph const& graph);

}  // namespace recital
