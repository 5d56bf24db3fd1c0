// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace recital {

/// An undirected graph with weights: each edge stands with both its ends, a loop once with twice its weight.
struct WeightedGraph {
    struct End {
        std::uint32_t vertex = 0;
        double weight = 0;
    };
    std::vector<std::vector<End>> ends;  ///< by vertex, ascending, each neighbour once
    std::vector<double> strength;        ///< by vertex: the sum of its ends' weights
    double total = 0;                    ///< of all strengths: twice the weight of all edges

    [[nodiscard]] std::size_t size() const noexcept { return ends.size(); }
};

/// By vertex, the number of its community, 0 upwards without gaps. See communities(). O(iterations × E log V) as it behaves.
[[nodiscard]] std::vector<std::uint32_t> leiden(WeightedGraph const& graph, double resolution, std::size_t iterations);

/// Σ (inside / total - resolution × (strength / total)²) over the communities. O(V + E).
[[nodiscard]] double modularity(WeightedGraph const& graph, std::vector<std::uint32_t> const& community_of, double resolution);

}  // namespace recital
