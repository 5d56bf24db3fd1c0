// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/detail/network.hpp"

namespace recital {

/// For each arc of an acyclic network, in the order of its rows, whether the transitive reduction keeps it: the smallest set of arcs that
/// leaves every vertex what it reaches (Aho, Garey and Ullman 1972). Of parallel arcs one is kept. `order` is the dependency order.
///
/// Bit sets of what is reached, in blocks of some hundred targets at a time so that they stay in the cache and `memory` bytes are not
/// passed (at least 8 for each vertex). An arc is superfluous where a nearer neighbour reaches its target; what is superfluous is not
/// followed in later blocks. O(E × V / 64) operations on words at worst.
[[nodiscard]] std::vector<bool> reduced_arcs(Network const& network, std::span<std::uint32_t const> order,
                                             std::size_t memory = std::size_t{64} << 20U);

}  // namespace recital
