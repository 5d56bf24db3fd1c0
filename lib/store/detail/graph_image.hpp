// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to store/: a graph as bytes that are read back in a moment.

#include "graph/citation_graph.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace recital {

/// The graph in one piece: each different text once, numbers in 32 bits, least byte first. O(bytes).
[[nodiscard]] std::string graph_image(CitationGraph const& graph);

/// The graph of an image; nothing where the bytes are none, whatever they are. O(bytes).
[[nodiscard]] std::optional<CitationGraph> graph_of_image(std::string_view image);

}  // namespace recital
