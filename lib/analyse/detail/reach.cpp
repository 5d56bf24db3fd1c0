// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/reach.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/two_bit_color_map.hpp>

#include <algorithm>
#include <limits>

namespace recital {
namespace {

struct Finding : boost::default_bfs_visitor {
    explicit Finding(std::vector<std::uint32_t>& list) : found(&list) {}
    std::vector<std::uint32_t>* found;
    void discover_vertex(std::uint32_t vertex, Network const&) const { found->push_back(vertex); }
};

}  // namespace

std::vector<std::uint32_t> reachable(Network const& network, std::uint32_t from) {
    std::vector<std::uint32_t> found;
    boost::queue<std::uint32_t> waiting;
    auto const colours = boost::make_two_bit_color_map(num_vertices(network), get(boost::vertex_index, network));
    boost::breadth_first_visit(network, from, waiting, Finding{found}, colours);
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
