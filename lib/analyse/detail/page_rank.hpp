// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/detail/network.hpp"

namespace recital {

struct PageRankSettings {
    double damping = 0.85;
    double tolerance = 1e-10;      ///< within a circle: stop when the changes fall below this share of its rank
    std::size_t iterations = 200;  ///< and at the latest after these
};

/// By vertex, its PageRank; the ranks sum to 1. Parallel arcs count as often as they stand, what vertices without citations hold is spread
/// over all.
///
/// That spreading gives every vertex the same addition, and so the ranks are those of y = 1 + damping × Σ y(citing) /
/// citations(citing), scaled to sum 1. Without cycles one pass from citing to cited solves this exactly, where the power method would
/// take some hundred; documents that cite each other are solved together, component by component, by Gauss and Seidel's method. (Page,
/// Brin, Motwani and Winograd 1999; block by strong component after Arasu, Novak, Tomkins and Tomlin 2002.) O(V + E), and inside
/// components larger than one O(iterations × arcs).
[[nodiscard]] std::vector<double> page_rank(Network const& network, PageRankSettings const& settings = {});

}  // namespace recital
