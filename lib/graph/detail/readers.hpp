// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to graph/: one reader for each format; read_graph() chooses among them. They throw ImportFault.

#include "graph/detail/assembly.hpp"
#include "graph/import.hpp"

#include <cstddef>
#include <string_view>

namespace recital {

/// Elements within elements, groups within groups: what a reader follows at most.
inline constexpr std::size_t deepest_nesting = 200;

/// Edges that groups of vertices in DOT ({a b} -> {c d}) may stand for, so that a short file cannot fill the memory.
inline constexpr std::size_t most_group_edges = 4'000'000;

void read_node_link(std::string_view bytes, Assembly& graph);
void read_graphml(std::string_view bytes, Assembly& graph);
void read_pajek(std::string_view bytes, Assembly& graph);
void read_csv_nodes(std::string_view bytes, Assembly& graph);
/// `add_vertices`: whether ends that are no vertex yet are added.
void read_csv_edges(std::string_view bytes, Assembly& graph, bool add_vertices);
void read_dot(std::string_view bytes, Assembly& graph);

/// Which half of a graph in CSV the first line begins, if any.
[[nodiscard]] std::optional<GraphSource> csv_half(std::string_view bytes);

/// Whether the bytes begin a graph in DOT.
[[nodiscard]] bool begins_dot(std::string_view bytes) noexcept;

}  // namespace recital
