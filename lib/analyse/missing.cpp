// SPDX-License-Identifier: BSL-1.0
#include "analyse/missing.hpp"

#include <algorithm>

namespace recital {

std::vector<MissingInstrument> missing(CitationGraph const& graph) {
    std::vector<MissingInstrument> found;
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at) {
        MissingInstrument one{VertexId{at}, 0, 0, {}};
        if (graph[one.vertex].in_corpus) continue;
        for (std::uint32_t const place : graph.in_edges(one.vertex)) {
            Edge const& edge = graph.edges()[place];
            if (edge.relation != Relation::cites) continue;
            one.mentions += edge.weight;
            if (one.cited_by.empty() || one.cited_by.back() != edge.source) one.cited_by.push_back(edge.source);
        }
        one.documents = one.cited_by.size();
        if (one.documents > 0) found.push_back(std::move(one));
    }
    std::stable_sort(found.begin(), found.end(), [](MissingInstrument const& left, MissingInstrument const& right) {
        return left.documents != right.documents ? left.documents > right.documents : left.mentions > right.mentions;
    });
    return found;
}

std::vector<VertexId> uncited(CitationGraph const& graph) {
    std::vector<VertexId> found;
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at) {
        VertexId const vertex{at};
        auto const citing = graph.in_edges(vertex);
        bool const cited = std::any_of(citing.begin(), citing.end(), [&](std::uint32_t place) {
            return graph.edges()[place].relation == Relation::cites && graph.edges()[place].source != vertex;
        });
        if (graph[vertex].in_corpus && !cited) found.push_back(vertex);
    }
    return found;
}

}  // namespace recital
