// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/network.hpp"

namespace recital {

Network network_of(std::vector<NetworkArc> const& arcs, std::size_t vertex_count) {
    return Network(boost::edges_are_unsorted_multi_pass, arcs.begin(), arcs.end(), static_cast<std::uint32_t>(vertex_count));
}

Network network_of(CitationGraph const& graph, bool adoptions) {
    std::vector<NetworkArc> arcs;
    for (Edge const& edge : graph.edges()) {
        if (edge.source == edge.target || (edge.relation == Relation::adopted_by && !adoptions)) continue;
        NetworkArc const arc{static_cast<std::uint32_t>(edge.source), static_cast<std::uint32_t>(edge.target)};
        if (arcs.empty() || arcs.back() != arc) arcs.push_back(arc);
    }
    return network_of(arcs, graph.vertex_count());
}

Network turned(Network const& network) {
    std::vector<NetworkArc> arcs;
    arcs.reserve(num_edges(network));
    for (std::uint32_t citing = 0; citing < num_vertices(network); ++citing)
        for (std::uint32_t const cited : cited_by(citing, network)) arcs.emplace_back(cited, citing);
    return network_of(arcs, num_vertices(network));
}

}  // namespace recital
