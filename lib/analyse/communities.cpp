// SPDX-License-Identifier: BSL-1.0
#include "analyse/communities.hpp"

#include "analyse/detail/leiden.hpp"

#include <algorithm>
#include <numeric>

namespace recital {
namespace {

/// Two are joined where either cites the other, whatever the number of times.
WeightedGraph undirected(CitationGraph const& graph) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (Edge const& edge : graph.edges()) {
        if (edge.relation != Relation::cites || edge.source == edge.target) continue;
        auto const source = static_cast<std::uint32_t>(edge.source);
        auto const target = static_cast<std::uint32_t>(edge.target);
        pairs.emplace_back(source, target);
        pairs.emplace_back(target, source);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    WeightedGraph made;
    made.ends.resize(graph.vertex_count());
    made.strength.assign(graph.vertex_count(), 0.0);
    for (auto const& [from, to] : pairs) {
        made.ends[from].push_back({to, 1.0});
        made.strength[from] += 1;
    }
    made.total = static_cast<double>(pairs.size());
    return made;
}

/// By how many members of its own community each vertex is cited.
std::vector<std::uint32_t> cited_inside(CitationGraph const& graph, std::vector<std::uint32_t> const& community_of) {
    std::vector<std::uint32_t> cited(graph.vertex_count(), 0);
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at) {
        VertexId const vertex{at};
        VertexId last = vertex;
        for (std::uint32_t const place : graph.in_edges(vertex)) {
            Edge const& edge = graph.edges()[place];
            if (edge.relation != Relation::cites || edge.source == vertex || edge.source == last) continue;
            last = edge.source;
            if (community_of[index_of(edge.source)] == community_of[at]) ++cited[at];
        }
    }
    return cited;
}

}  // namespace

Communities communities(CitationGraph const& graph, CommunityOptions const& options) {
    WeightedGraph const weighted = undirected(graph);
    std::vector<std::uint32_t> const community_of = leiden(weighted, options.resolution, options.iterations);
    std::vector<std::uint32_t> const cited = cited_inside(graph, community_of);
    Communities found;
    found.modularity = modularity(weighted, community_of, options.resolution);
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at) {
        if (community_of[at] >= found.communities.size()) found.communities.resize(community_of[at] + 1);
        found.communities[community_of[at]].members.push_back(VertexId{at});
    }
    for (Community& community : found.communities) {
        std::stable_sort(community.members.begin(), community.members.end(),
                         [&](VertexId left, VertexId right) { return cited[index_of(left)] > cited[index_of(right)]; });
        for (VertexId const member : community.members) community.cited.push_back(cited[index_of(member)]);
    }
    std::sort(found.communities.begin(), found.communities.end(), [](Community const& left, Community const& right) {
        return left.members.size() != right.members.size() ? left.members.size() > right.members.size()
                                                           : left.members.front() < right.members.front();
    });
    found.of.resize(graph.vertex_count());
    for (std::size_t at = 0; at < found.communities.size(); ++at)
        for (VertexId const member : found.communities[at].members) found.of[index_of(member)] = at;
    return found;
}

double modularity(CitationGraph const& graph, std::span<std::size_t const> community_of, double resolution) {
    // Numbers may be any: modularity(WeightedGraph) wants them below the number of vertices.
    std::vector<std::size_t> numbers(community_of.begin(), community_of.end());
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<std::uint32_t> partition;
    for (std::size_t const community : community_of)
        partition.push_back(static_cast<std::uint32_t>(std::lower_bound(numbers.begin(), numbers.end(), community) - numbers.begin()));
    return modularity(undirected(graph), partition, resolution);
}

}  // namespace recital
