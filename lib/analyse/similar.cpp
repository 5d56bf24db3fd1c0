// SPDX-License-Identifier: BSL-1.0
#include "analyse/similar.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace recital {
namespace {

/// What a vertex cites, or who cites it: each once, by id.
std::vector<VertexId> neighbours(CitationGraph const& graph, VertexId vertex, bool cited) {
    std::vector<VertexId> found;
    auto const add = [&](Edge const& edge, VertexId other) {
        if (edge.relation == Relation::cites && other != vertex && (found.empty() || found.back() != other)) found.push_back(other);
    };
    // Edges lie by source, then target: in either direction the neighbours ascend and parallel edges stand side by side.
    if (cited)
        for (Edge const& edge : graph.out_edges(vertex)) add(edge, edge.target);
    else
        for (std::uint32_t const place : graph.in_edges(vertex)) add(graph.edges()[place], graph.edges()[place].source);
    return found;
}

}  // namespace

std::vector<Similar> similar(CitationGraph const& graph, VertexId vertex, SimilarBy by, Normalised normalised) {
    bool const coupling = by == SimilarBy::coupling;
    std::vector<VertexId> const own = neighbours(graph, vertex, coupling);
    std::map<VertexId, std::vector<VertexId>> common;
    for (VertexId const shared : own)
        for (VertexId const other : neighbours(graph, shared, !coupling))
            if (other != vertex) common[other].push_back(shared);
    std::vector<Similar> found;
    for (auto& [other, shared] : common) {
        auto const ours = static_cast<double>(own.size());
        auto const theirs = static_cast<double>(neighbours(graph, other, coupling).size());
        auto const both = static_cast<double>(shared.size());
        double const score = normalised == Normalised::cosine ? both / std::sqrt(ours * theirs) : both / (ours + theirs - both);
        found.push_back({other, score, std::move(shared)});
    }
    std::stable_sort(found.begin(), found.end(), [](Similar const& left, Similar const& right) { return left.score > right.score; });
    return found;
}

}  // namespace recital
