// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/detail/network.hpp"
#include "analyse/main_path.hpp"

namespace recital {

/// By vertex, the numbers of search paths that come to it from what it rests on, and that go on from it to what rests on it. The weight
/// of a citation is before[cited] × after[citing].
template <typename Number>
struct TraversalCounts {
    std::vector<Number> before;
    std::vector<Number> after;
    Number total{};  ///< of search paths of at least one citation
};

/// V. Batagelj, "Efficient algorithms for citation network analysis" (2003), sections 3 and 4: two passes in dependency order
/// (dependency_order(), or 0 … V - 1 for a condensation, with `order` empty). With double as Number the total is infinite where
/// some count is or might be: count again with PathCount. Vertices without any citation are on no
/// search path. O(V + E).
template <typename Number>
[[nodiscard]] TraversalCounts<Number> traversal_counts(Network const& network, std::span<std::uint32_t const> order,
                                                       TraversalWeights weights);

}  // namespace recital
