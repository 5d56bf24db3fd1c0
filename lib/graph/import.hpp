// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/problem.hpp"

#include <string_view>
#include <variant>

namespace recital {

/// Whether the bytes are meant as an exported graph: a JSON object that says so near its beginning. O(1).
[[nodiscard]] bool looks_like_graph(std::string_view bytes) noexcept;

/// Reads what to_json() wrote. Fields that are absent are empty, unknown ones are passed over; malformed JSON, two
/// nodes of one id and edges to unknown nodes are a Problem with line and column (of the fault or, for what a node or edge
/// says, its place in the list, "nodes[3]"). `source` names the input in the message. O(bytes).
[[nodiscard]] std::variant<CitationGraph, Problem> graph_from_json(std::string_view bytes, std::string_view source);

}  // namespace recital
