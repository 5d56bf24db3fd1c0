// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/reach.hpp"

#include <limits>

namespace recital {

std::vector<std::uint32_t> reachable(Network const& network, std::uint32_t from) {
    std::vector<bool> seen(num_vertices(network));
    std::vector<std::uint32_t> found{from};
    seen[from] = true;
    for (std::size_t at = 0; at < found.size(); ++at)
        for (std::uint32_t const cited : cited_by(found[at], network)) {
            if (seen[cited]) continue;
            seen[cited] = true;
            found.push_back(cited);
        }
    return found;
}

std::vector<std::uint32_t> longest_chain(Network const& network, std::span<std::uint32_t const> order) {
    if (order.empty()) return {};
    std::vector<std::uint32_t> steps(order.size(), 0);
    std::uint32_t longest = order.front();
    for (std::uint32_t const vertex : order) {
        std::uint32_t most = 0;
        for (std::uint32_t const cited : cited_by(vertex, network)) most = std::max(most, steps[cited] + 1);
        steps[vertex] = most;
        if (most > steps[longest] || (most == steps[longest] && vertex < longest)) longest = vertex;
    }
    std::vector<std::uint32_t> chain{longest};
    while (steps[chain.back()] != 0) {
        std::uint32_t next = std::numeric_limits<std::uint32_t>::max();
        for (std::uint32_t const cited : cited_by(chain.back(), network))
            if (steps[cited] + 1 == steps[chain.back()]) next = std::min(next, cited);
        chain.push_back(next);
    }
    return chain;
}

}  // namespace recital
