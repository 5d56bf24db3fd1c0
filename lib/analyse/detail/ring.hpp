// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/detail/network.hpp"

namespace recital {

/// Appends arcs inside one strong component of a network by which each of its members (ascending) still leads to each: a ring through
/// all of them where a search of some thousand steps finds one; else the ways from the first member to all and back, thinned until no
/// arc can be spared (in components of at most 2,000 members). O(members × arcs).
void append_ring(Network const& network, std::span<std::uint32_t const> members, std::vector<NetworkArc>& kept);

}  // namespace recital
