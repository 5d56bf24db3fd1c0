// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/condensation.hpp"

#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace recital {

std::optional<std::vector<std::uint32_t>> dependency_order(Network const& network) {
    std::vector<std::uint32_t> order;
    order.reserve(num_vertices(network));
    try {
        // Boost writes the reverse of a topological order: what is cited comes first.
        boost::topological_sort(network, std::back_inserter(order));
    } catch (boost::not_a_dag const&) {
        return std::nullopt;
    }
    return order;
}

StrongComponents strong_components(Network const& network) {
    StrongComponents found;
    found.of.assign(num_vertices(network), 0);
    // Tarjan closes a component only after everything it leads to, so that numbers rise from cited to citing.
    auto const component = boost::make_iterator_property_map(found.of.begin(), get(boost::vertex_index, network));
    found.count = static_cast<std::uint32_t>(boost::strong_components(network, component));
    return found;
}

Condensation condensation_of(Network const& network) {
    Condensation made{strong_components(network), {}, {}, {}};
    auto const& of = made.components.of;
    made.first.assign(made.components.count + 1, 0);
    for (std::uint32_t const component : of) ++made.first[component + 1];
    std::partial_sum(made.first.begin(), made.first.end(), made.first.begin());
    made.members.resize(of.size());
    std::vector<std::uint32_t> next(made.first.begin(), made.first.end() - 1);
    for (std::uint32_t vertex = 0; vertex < of.size(); ++vertex) made.members[next[of[vertex]]++] = vertex;

    std::vector<NetworkArc> arcs;
    arcs.reserve(num_edges(network));
    for (std::uint32_t component = 0; component < made.components.count; ++component) {
        auto const begin = static_cast<std::ptrdiff_t>(arcs.size());
        for (std::uint32_t const member : made.members_of(component))
            for (std::uint32_t const cited : cited_by(member, network))
                if (of[cited] != component) arcs.emplace_back(component, of[cited]);
        std::sort(arcs.begin() + begin, arcs.end());
        arcs.erase(std::unique(arcs.begin() + begin, arcs.end()), arcs.end());
    }
    made.network = network_of(arcs, made.components.count);
    return made;
}

}  // namespace recital
