// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/detail/network.hpp"

#include <cstdint>
#include <vector>

namespace recital::bench {

struct CitationLike {
    std::uint32_t documents = 0;
    std::uint32_t citations = 0;  ///< exactly so many, `citations / documents` each on the average
    std::uint32_t seed = 1;
    bool in_order_of_time = false;  ///< whether the numbers tell the time; else they are shuffled, as symbols in order of the alphabet are
};

/// An acyclic network like that of the documents of eighty years: of what a document cites, six in ten are of the two years before it,
/// three are what some earlier document cites too (so that the much cited are cited more), one is anything older. No pair twice. The
/// same arcs for the same settings, on every machine. O(citations).
[[nodiscard]] std::vector<NetworkArc> citation_like(CitationLike const& settings);

}  // namespace recital::bench
