// SPDX-License-Identifier: BSL-1.0
#include <recital/analyse.hpp>

#include "analyse/centrality.hpp"
#include "analyse/chain.hpp"
#include "analyse/communities.hpp"
#include "analyse/components.hpp"
#include "analyse/find.hpp"
#include "analyse/main_path.hpp"
#include "analyse/missing.hpp"
#include "analyse/path.hpp"
#include "analyse/rank.hpp"
#include "analyse/similar.hpp"
#include "api/detail/guarded.hpp"
#include "api/detail/tables_impl.hpp"

#include <algorithm>
#include <utility>

namespace recital::v1 {

namespace {

VertexIndex index(VertexId vertex) { return static_cast<VertexIndex>(vertex); }

std::vector<VertexIndex> indices(std::vector<VertexId> const& vertices) {
    std::vector<VertexIndex> out;
    out.reserve(vertices.size());
    for (VertexId const vertex : vertices) out.push_back(index(vertex));
    return out;
}

recital::Chain chain_of(Graph const& graph, VertexIndex root, ChainOptions const& options) {
    CitationGraph const& stages = graph.impl().graph;
    recital::ChainOptions wanted;
    wanted.direction = options.direction == Direction::rests_on ? recital::Direction::rests_on : recital::Direction::rests_on_it;
    wanted.max_depth = options.max_depth;
    wanted.adoptions = options.adoptions;
    return recital::chain(stages, checked(stages, root), wanted);
}

std::vector<recital::Ranked> ranked(CitationGraph const& graph, std::string_view measure) {
    if (measure == "cited") return most_cited(graph);
    if (measure == "mentions") return in_degree(graph, Count::mentions);
    if (measure == "cites") return out_degree(graph);
    if (measure == "pagerank") return page_rank(graph);
    if (measure == "authorities") return hubs_and_authorities(graph).authorities;
    if (measure == "hubs") return hubs_and_authorities(graph).hubs;
    if (measure == "betweenness") return betweenness(graph).ranked;
    if (measure == "core") return core_numbers(graph);
    if (measure == "per-year") return cited_per_year(graph);
    throw Error{ErrorKind::argument, std::string{measure} +
                                         ": is no measure; there are cited, mentions, cites, pagerank, authorities, hubs, "
                                         "betweenness, core, per-year"};
}

}  // namespace

std::vector<Found> find(Graph const& graph, Tables const& tables, std::string_view text, std::size_t limit) {
    return guarded([&] {
        std::vector<Found> out;
        for (recital::Found& each : recital::find(graph.impl().graph, tables.impl().catalogue, text, limit))
            out.push_back({index(each.vertex), static_cast<MatchedBy>(each.matched), std::move(each.cited_at)});
        return out;
    });
}

VertexIndex named(Graph const& graph, Tables const& tables, std::string_view text) {
    return guarded([&] {
        Meant const meant = vertex_meant(graph.impl().graph, tables.impl().catalogue, text);
        if (!meant.vertex) throw Error{meant.several ? ErrorKind::ambiguous : ErrorKind::not_found, meant.problem};
        return index(*meant.vertex);
    });
}

std::vector<ChainStep> chain(Graph const& graph, VertexIndex root, ChainOptions const& options) {
    return guarded([&] {
        std::vector<ChainStep> out;
        for (recital::ChainStep const& step : chain_of(graph, root, options).steps) out.push_back({index(step.vertex), step.depth});
        return out;
    });
}

std::string chain_text(Graph const& graph, VertexIndex root, ChainOptions const& options) {
    return guarded([&] { return recital::chain_text(graph.impl().graph, chain_of(graph, root, options)); });
}

Path shortest_path(Graph const& graph, VertexIndex from, VertexIndex to) {
    return guarded([&] {
        CitationGraph const& stages = graph.impl().graph;
        return indices(recital::shortest_path(stages, checked(stages, from), checked(stages, to)).value_or(recital::Path{}));
    });
}

Path longest_path(Graph const& graph, VertexIndex from, VertexIndex to) {
    return guarded([&] {
        CitationGraph const& stages = graph.impl().graph;
        return indices(recital::longest_path(stages, checked(stages, from), checked(stages, to)).value_or(recital::Path{}));
    });
}

std::vector<Path> shortest_paths(Graph const& graph, VertexIndex from, VertexIndex to, std::size_t count) {
    return guarded([&] {
        CitationGraph const& stages = graph.impl().graph;
        std::vector<Path> out;
        for (recital::Path const& path : k_shortest_paths(stages, checked(stages, from), checked(stages, to), count))
            out.push_back(indices(path));
        return out;
    });
}

std::vector<Ranked> rank(Graph const& graph, std::string_view measure) {
    return guarded([&] {
        std::vector<Ranked> out;
        for (recital::Ranked const& each : ranked(graph.impl().graph, measure)) out.push_back({index(each.vertex), each.score});
        return out;
    });
}

std::vector<Missing> missing(Graph const& graph) {
    return guarded([&] {
        std::vector<Missing> out;
        for (MissingInstrument const& each : recital::missing(graph.impl().graph))
            out.push_back({index(each.vertex), each.documents, each.mentions});
        return out;
    });
}

std::vector<std::vector<VertexIndex>> cycles(Graph const& graph) {
    return guarded([&] {
        std::vector<std::vector<VertexIndex>> out;
        for (std::vector<VertexId> const& members : recital::cycles(graph.impl().graph)) out.push_back(indices(members));
        return out;
    });
}

std::vector<VertexIndex> main_path(Graph const& graph) {
    return guarded([&] {
        std::vector<VertexIndex> out;
        for (MainPathNode const& node : recital::main_path(graph.impl().graph).nodes)
            for (VertexId const member : node.members) out.push_back(index(member));
        return out;
    });
}

std::vector<Similar> similar(Graph const& graph, VertexIndex vertex, bool cocitation) {
    return guarded([&] {
        CitationGraph const& stages = graph.impl().graph;
        std::vector<Similar> out;
        for (recital::Similar const& each :
             recital::similar(stages, checked(stages, vertex), cocitation ? SimilarBy::cocitation : SimilarBy::coupling))
            out.push_back({index(each.vertex), each.score, indices(each.common)});
        return out;
    });
}

std::vector<std::vector<VertexIndex>> communities(Graph const& graph, double resolution) {
    return guarded([&] {
        if (!(resolution > 0)) throw Error{ErrorKind::argument, "the resolution of communities must be above 0"};
        CommunityOptions options;
        options.resolution = resolution;
        std::vector<std::vector<VertexIndex>> out;
        for (Community const& community : recital::communities(graph.impl().graph, options).communities)
            out.push_back(indices(community.members));
        return out;
    });
}

}  // namespace recital::v1
