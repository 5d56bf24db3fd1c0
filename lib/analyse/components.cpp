// SPDX-License-Identifier: BSL-1.0
#include "analyse/components.hpp"

#include "graph/detail/storage.hpp"

#include <boost/graph/strong_components.hpp>

#include <algorithm>

namespace recital {

Components strong_components(CitationGraph const& graph) {
    Csr const& csr = graph.storage().csr;
    Components components;
    components.of.assign(graph.vertex_count(), 0);
    auto const index = get(boost::vertex_index, csr);
    // Tarjan closes a component only after everything it leads to, so that numbers rise from cited to citing.
    auto const count = boost::strong_components(csr, boost::make_iterator_property_map(components.of.begin(), index));
    components.members.resize(count);
    for (std::size_t at = 0; at < components.of.size(); ++at)
        components.members[components.of[at]].push_back(VertexId{static_cast<std::uint32_t>(at)});
    return components;
}

std::vector<std::vector<VertexId>> cycles(CitationGraph const& graph) {
    std::vector<std::vector<VertexId>> found;
    for (std::vector<VertexId>& members : strong_components(graph).members) {
        auto const out = graph.out_edges(members.front());
        bool const cites_itself = std::any_of(out.begin(), out.end(), [](Edge const& edge) { return edge.source == edge.target; });
        if (members.size() > 1 || cites_itself) found.push_back(std::move(members));
    }
    std::sort(found.begin(), found.end(), [](auto const& left, auto const& right) {
        return left.size() != right.size() ? left.size() > right.size() : left.front() < right.front();
    });
    return found;
}

std::vector<VertexId> dependency_order(CitationGraph const& graph) {
    std::vector<VertexId> order;
    order.reserve(graph.vertex_count());
    for (std::vector<VertexId> const& members : strong_components(graph).members) order.insert(order.end(), members.begin(), members.end());
    return order;
}

}  // namespace recital
