// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/condensation.hpp"

#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/graph/two_bit_color_map.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace recital {

std::optional<std::vector<std::uint32_t>> dependency_order(Network const& network) {
    std::vector<std::uint32_t> order;
    order.reserve(num_vertices(network));
    try {
        // Boost writes the reverse of a topological order: what is cited comes first. Two bits for each vertex stay in the cache.
        auto const colours = boost::make_two_bit_color_map(num_vertices(network), get(boost::vertex_index, network));
        boost::topological_sort(network, std::back_inserter(order), boost::color_map(colours));
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

MembersByComponent::MembersByComponent(StrongComponents const& components) {
    m_first.assign(components.count + 1, 0);
    for (std::uint32_t const component : components.of) ++m_first[component + 1];
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_members.resize(components.of.size());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (std::uint32_t vertex = 0; vertex < components.of.size(); ++vertex) m_members[next[components.of[vertex]]++] = vertex;
}

Condensation condensation_of(Network const& network) {
    StrongComponents components = strong_components(network);
    MembersByComponent members(components);
    std::vector<NetworkArc> arcs;
    arcs.reserve(num_edges(network));
    for (std::uint32_t component = 0; component < components.count; ++component) {
        auto const begin = static_cast<std::ptrdiff_t>(arcs.size());
        for (std::uint32_t const member : members[component])
            for (std::uint32_t const cited : cited_by(member, network))
                if (components.of[cited] != component) arcs.emplace_back(component, components.of[cited]);
        std::sort(arcs.begin() + begin, arcs.end());
        arcs.erase(std::unique(arcs.begin() + begin, arcs.end()), arcs.end());
    }
    Network condensed = network_of(arcs, components.count);
    return {std::move(components), std::move(members), std::move(condensed)};
}

}  // namespace recital
