// SPDX-License-Identifier: BSL-1.0
#include "analyse/reduce.hpp"

#include "analyse/detail/condensation.hpp"
#include "analyse/detail/reduction.hpp"
#include "analyse/detail/ring.hpp"

#include <algorithm>
#include <numeric>

namespace recital {
namespace {

/// Of the arcs between two components that the reduction of the condensation keeps, the first each.
void keep_between(Condensation const& condensation, Network const& network, std::vector<NetworkArc>& kept) {
    std::vector<std::uint32_t> order(condensation.components.count);
    std::iota(order.begin(), order.end(), 0U);
    std::vector<bool> const reduced = reduced_arcs(condensation.network, order);
    std::vector<bool> wanted(order.size());
    std::size_t arc = 0;
    for (std::uint32_t const component : order) {
        for (std::uint32_t const cited : cited_by(component, condensation.network)) wanted[cited] = reduced[arc++];
        for (std::uint32_t const member : condensation.members[component])
            for (std::uint32_t const cited : cited_by(member, network)) {
                std::uint32_t const other = condensation.components.of[cited];
                if (other == component || !wanted[other]) continue;
                wanted[other] = false;
                kept.emplace_back(member, cited);
            }
    }
}

}  // namespace

Reduction transitive_reduction(CitationGraph const& graph, ReduceOptions const& options) {
    Network const network = network_of(graph, options.adoptions);
    Condensation const condensation = condensation_of(network);
    std::vector<NetworkArc> kept;
    keep_between(condensation, network, kept);
    for (std::uint32_t component = 0; component < condensation.components.count; ++component)
        if (condensation.members[component].size() > 1) append_ring(network, condensation.members[component], kept);
    std::sort(kept.begin(), kept.end());

    Reduction reduction;
    reduction.links = num_edges(network);
    reduction.links_kept = kept.size();
    for (std::uint32_t at = 0; at < graph.edge_count(); ++at) {
        Edge const& edge = graph.edges()[at];
        NetworkArc const arc{static_cast<std::uint32_t>(edge.source), static_cast<std::uint32_t>(edge.target)};
        bool const leads_nowhere = edge.relation == Relation::adopted_by && !options.adoptions;
        if (arc.first == arc.second && !leads_nowhere) ++reduction.self_citations_dropped;
        if (leads_nowhere || std::binary_search(kept.begin(), kept.end(), arc)) reduction.kept.push_back(at);
    }
    return reduction;
}

CitationGraph reduced_graph(CitationGraph const& graph, Reduction const& reduction) {
    std::vector<Edge> edges;
    edges.reserve(reduction.kept.size());
    for (std::uint32_t const at : reduction.kept) edges.push_back(graph.edges()[at]);
    return CitationGraph({graph.vertices().begin(), graph.vertices().end()}, std::move(edges));
}

}  // namespace recital
