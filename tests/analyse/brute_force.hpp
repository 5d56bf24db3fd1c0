// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

// Answers found the long way, for graphs of a dozen vertices.
namespace recital::testing {

using PairSet = std::set<std::pair<std::uint32_t, std::uint32_t>>;  ///< citing, cited

/// Who cites whom, self-citations apart.
inline PairSet pairs_of(CitationGraph const& graph) {
    PairSet pairs;
    for (Edge const& edge : graph.edges())
        if (edge.source != edge.target) pairs.emplace(static_cast<std::uint32_t>(edge.source), static_cast<std::uint32_t>(edge.target));
    return pairs;
}

/// Warshall's: by vertex, whether it leads to each other one by one arc or more.
inline std::vector<std::vector<bool>> closure(PairSet const& pairs, std::size_t count) {
    std::vector<std::vector<bool>> leads(count, std::vector<bool>(count));
    for (auto const& [from, to] : pairs) leads[from][to] = true;
    for (std::size_t by = 0; by < count; ++by)
        for (std::size_t from = 0; from < count; ++from)
            for (std::size_t to = 0; leads[from][by] && to < count; ++to)
                if (leads[by][to]) leads[from][to] = true;
    return leads;
}

/// Every path without repeated vertices, by length and then by the vertices along it.
inline std::vector<std::vector<VertexId>> simple_paths(PairSet const& pairs, std::uint32_t from, std::uint32_t to) {
    struct Less {
        bool operator()(std::vector<VertexId> const& left, std::vector<VertexId> const& right) const {
            return left.size() != right.size() ? left.size() < right.size() : left < right;
        }
    };
    std::set<std::vector<VertexId>, Less> found;
    std::vector<std::vector<VertexId>> waiting{{VertexId{from}}};
    while (!waiting.empty()) {
        std::vector<VertexId> const path = waiting.back();
        waiting.pop_back();
        if (path.back() == VertexId{to}) {
            found.insert(path);
            continue;
        }
        for (auto const& [citing, cited] : pairs) {
            bool repeated = VertexId{citing} != path.back();
            for (VertexId const vertex : path) repeated = repeated || vertex == VertexId{cited};
            if (repeated) continue;
            waiting.push_back(path);
            waiting.back().push_back(VertexId{cited});
        }
    }
    return {found.begin(), found.end()};
}

}  // namespace recital::testing
