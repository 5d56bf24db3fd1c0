// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/communities.hpp"
#include "graph/citation_graph.hpp"

#include <string>

namespace recital {

/// What a community is called: the titles of its three most cited members, or what they are called where they have none, with " · "
/// between them, as they are written. O(1).
[[nodiscard]] std::string community_name(CitationGraph const& graph, Community const& community);

}  // namespace recital
