// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/detail/network.hpp"

namespace recital {

/// Everything that can be reached from a vertex, itself first, nearest first: Boost's breadth-first search. O(V + E).
[[nodiscard]] std::vector<std::uint32_t> reachable(Network const& network, std::uint32_t from);

/// The longest chain of an acyclic network given in dependency order: vertices of which each cites the next. Among equals the one that
/// goes on through the lower numbers. Empty where there are no vertices. O(V + E).
[[nodiscard]] std::vector<std::uint32_t> longest_chain(Network const& network, std::span<std::uint32_t const> order);

}  // namespace recital
