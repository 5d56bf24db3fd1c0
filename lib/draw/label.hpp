// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// The text in lines of at most `width` characters, broken at blanks (a longer word is broken where it must be); what
/// goes beyond `max_lines` is left out and the last line ends in "…". O(bytes).
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t max_lines);

/// What stands in the box of a vertex, line by line: symbol, date, title; `brief` leaves the title out where there is a symbol.
[[nodiscard]] std::vector<std::string> box_lines(Vertex const& vertex, bool brief);

/// What a reader sees who points at the box: symbol, full title, organ, date, kind, line by line.
[[nodiscard]] std::string vertex_tooltip(Vertex const& vertex);

/// Parallel edges in one label: "recalls · PP4, note 5; notes · PP11", at most `max_groups` verbs.
[[nodiscard]] std::string edge_label(std::span<Edge const* const> edges, std::size_t max_groups);

}  // namespace recital
