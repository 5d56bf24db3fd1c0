// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace recital {

/// What stands in the box of a vertex, line by line, no wider than `width` points: symbol, date, title. A title takes at most
/// `title_lines` lines; with none, the box holds the symbol, or the name of what has no symbol, alone.
[[nodiscard]] std::vector<std::string> box_lines(Vertex const& vertex, double width, std::size_t title_lines);

/// What a reader sees who points at the box: symbol, full title, organ, date, kind, line by line.
[[nodiscard]] std::string vertex_tooltip(Vertex const& vertex);

/// Parallel edges in one label: "recalls · PP4, note 5; notes · PP11", at most `max_groups` verbs.
[[nodiscard]] std::string edge_label(std::span<Edge const* const> edges, std::size_t max_groups);

}  // namespace recital
