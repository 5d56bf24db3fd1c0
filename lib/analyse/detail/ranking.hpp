// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/rank.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace recital {

/// All vertices with their scores, highest first; equals stay in the order of the graph. O(V log V).
inline std::vector<Ranked> ranking(std::vector<double> const& scores) {
    std::vector<Ranked> ranked;
    ranked.reserve(scores.size());
    for (std::uint32_t at = 0; at < scores.size(); ++at) ranked.push_back({VertexId{at}, scores[at]});
    std::stable_sort(ranked.begin(), ranked.end(), [](Ranked const& left, Ranked const& right) { return left.score > right.score; });
    return ranked;
}

}  // namespace recital
