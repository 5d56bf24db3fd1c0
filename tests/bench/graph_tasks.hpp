// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/detail/network.hpp"

#include <string>
#include <vector>

namespace recital::bench {

/// What is asked of a network in the benchmarks, by ours and by other libraries alike.
inline std::vector<std::string> const& task_names() {
    static std::vector<std::string> const names{"closure", "order", "components", "pagerank", "chain", "counts", "reduction"};
    return names;
}

/// Vertices from which closures are taken: spread over the network, the same for everybody. O(1).
[[nodiscard]] inline std::vector<std::uint32_t> closure_roots(std::uint32_t vertices) {
    std::vector<std::uint32_t> roots;
    std::uint32_t const count = vertices > 100'000 ? 10 : 100;
    for (std::uint32_t at = 0; at < count && vertices > 0; ++at)
        roots.push_back(static_cast<std::uint32_t>(std::uint64_t{vertices} * at / count));
    return roots;
}

/// Does the task once with recital's functions. The number it gives must be that of every other library: vertices reached in all,
/// length of the order, components, a million times the highest rank, length of the chain, decimal exponent of the search paths, arcs
/// kept. Throws std::invalid_argument for another name.
double run_task(std::string const& name, Network const& network);

}  // namespace recital::bench
