// SPDX-License-Identifier: BSL-1.0
#include "draw/selection.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace recital {
namespace {

constexpr std::size_t unreached = std::numeric_limits<std::size_t>::max();

std::vector<std::size_t> distances(CitationGraph const& graph, std::span<VertexId const> focus, std::size_t depth) {
    std::vector<std::size_t> distance(graph.vertex_count(), focus.empty() ? 0 : unreached);
    std::vector<VertexId> queue;
    auto const reach = [&](VertexId vertex, std::size_t steps) {
        if (distance[index_of(vertex)] != unreached) return;
        distance[index_of(vertex)] = steps;
        queue.push_back(vertex);
    };
    for (VertexId const vertex : focus) reach(vertex, 0);
    for (std::size_t at = 0; at < queue.size(); ++at) {
        std::size_t const steps = distance[index_of(queue[at])];
        // An instrument of the last ring still brings the resolution that adopted it, if that is drawn anyway.
        if (steps == depth) continue;
        for (Edge const& edge : graph.out_edges(queue[at])) reach(edge.target, steps + 1);
        for (std::uint32_t const place : graph.in_edges(queue[at])) reach(graph.edges()[place].source, steps + 1);
    }
    return distance;
}

std::size_t citing_documents(CitationGraph const& graph, VertexId vertex) {
    std::size_t count = 0;
    VertexId last{std::numeric_limits<std::uint32_t>::max()};
    for (std::uint32_t const place : graph.in_edges(vertex)) {
        Edge const& edge = graph.edges()[place];
        if (edge.relation == Relation::cites && edge.source != last) ++count;
        last = edge.source;
    }
    return count;
}

}  // namespace

Selection select(CitationGraph const& graph, std::span<VertexId const> focus, std::size_t depth, std::size_t max_vertices) {
    std::vector<std::size_t> distance = distances(graph, focus, depth);
    Selection selection;
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at)
        if (distance[at] != unreached) selection.vertices.push_back(VertexId{at});
    if (std::size_t const all = selection.vertices.size(); all > max_vertices) {
        std::vector<std::tuple<std::size_t, bool, std::size_t, VertexId>> order;
        for (VertexId const vertex : selection.vertices)
            order.emplace_back(distance[index_of(vertex)], !graph[vertex].in_corpus, unreached - citing_documents(graph, vertex), vertex);
        std::sort(order.begin(), order.end());
        for (std::size_t at = max_vertices; at < order.size(); ++at) distance[index_of(std::get<3>(order[at]))] = unreached;
        auto const is_cut = [&](VertexId vertex) { return distance[index_of(vertex)] == unreached; };
        selection.vertices.erase(std::remove_if(selection.vertices.begin(), selection.vertices.end(), is_cut), selection.vertices.end());
        selection.notes.push_back("The diagram shows " + std::to_string(max_vertices) + " of " + std::to_string(all) +
                                  " instruments: the nearest, then documents that were read, then the most cited.");
    }
    for (VertexId const vertex : selection.vertices) selection.distance.push_back(distance[index_of(vertex)]);
    std::size_t between_outermost = 0;
    for (std::uint32_t place = 0; place < graph.edge_count(); ++place) {
        Edge const& edge = graph.edges()[place];
        std::size_t const from = distance[index_of(edge.source)];
        std::size_t const to = distance[index_of(edge.target)];
        if (from == unreached || to == unreached) continue;
        bool const touches_inside = focus.empty() || std::min(from, to) < depth || edge.relation == Relation::adopted_by;
        if (touches_inside) selection.edges.push_back(place);
        else ++between_outermost;
    }
    if (between_outermost > 0)
        selection.notes.push_back("Citations between instruments " + std::to_string(depth) + (depth == 1 ? " step" : " steps") +
                                  " away are not drawn (" + std::to_string(between_outermost) + ").");
    return selection;
}

}  // namespace recital
