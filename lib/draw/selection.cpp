// SPDX-License-Identifier: BSL-1.0
#include "draw/selection.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <tuple>

namespace recital {
namespace {

constexpr int unreached = std::numeric_limits<int>::max();

/// Breadth-first along the citations (step 1) or against them (step -1); what the other direction reached nearer stays.
void walk(CitationGraph const& graph, std::span<VertexId const> focus, int depth, int step, bool adoptions, std::vector<int>& distance) {
    std::vector<VertexId> queue(focus.begin(), focus.end());
    std::vector<bool> seen(graph.vertex_count());
    std::vector<int> steps(focus.size(), 0);
    for (VertexId const vertex : focus) {
        seen[index_of(vertex)] = true;
    }
    for (std::size_t at = 0; at < queue.size() && steps[at] < depth; ++at) {
        auto const visit = [&](VertexId next) {
            if (seen[index_of(next)]) return;
            seen[index_of(next)] = true;
            queue.push_back(next);
            steps.push_back(steps[at] + 1);
            int& known = distance[index_of(next)];
            if (known == unreached || std::abs(known) > steps.back()) known = step * steps.back();
        };
        if (step > 0)
            for (Edge const& edge : graph.out_edges(queue[at])) {
                if (adoptions || edge.relation == Relation::cites) visit(edge.target);
            }
        else
            for (std::uint32_t const place : graph.in_edges(queue[at])) {
                if (adoptions || graph.edges()[place].relation == Relation::cites) visit(graph.edges()[place].source);
            }
    }
}

std::vector<int> distances(CitationGraph const& graph, std::span<VertexId const> focus, int depth, Reach reach) {
    std::vector<int> distance(graph.vertex_count(), focus.empty() ? 0 : unreached);
    if (focus.empty()) return distance;
    for (VertexId const vertex : focus) distance[index_of(vertex)] = 0;
    if (reach.rests_on) walk(graph, focus, depth, 1, reach.adoptions, distance);
    if (reach.rests_on_it) walk(graph, focus, depth, -1, reach.adoptions, distance);
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

/// Few documents stay in any case: without them their citations could not be drawn. Of a corpus the most cited say more.
bool keeps_read_documents(CitationGraph const& graph, std::span<VertexId const> focus, std::size_t max_vertices) {
    auto const all = graph.vertices();
    auto const read = std::count_if(all.begin(), all.end(), [](Vertex const& vertex) { return vertex.in_corpus; });
    return !focus.empty() || static_cast<std::size_t>(read) * 2 <= max_vertices;
}

}  // namespace

Selection select(CitationGraph const& graph, std::span<VertexId const> focus, std::size_t depth, std::size_t max_vertices, Reach reach) {
    int const steps = static_cast<int>(std::min<std::size_t>(depth, 1'000'000));
    std::vector<int> distance = distances(graph, focus, steps, reach);
    Selection selection;
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at)
        if (distance[at] != unreached) selection.vertices.push_back(VertexId{at});
    if (std::size_t const all = selection.vertices.size(); all > max_vertices) {
        std::vector<std::tuple<int, bool, std::size_t, VertexId>> order;  // the third the larger the less cited
        bool const keep_read = keeps_read_documents(graph, focus, max_vertices);
        for (VertexId const vertex : selection.vertices)
            order.emplace_back(std::abs(distance[index_of(vertex)]), keep_read && !graph[vertex].in_corpus,
                               graph.vertex_count() - citing_documents(graph, vertex), vertex);
        std::sort(order.begin(), order.end());
        for (std::size_t at = max_vertices; at < order.size(); ++at) distance[index_of(std::get<3>(order[at]))] = unreached;
        auto const is_cut = [&](VertexId vertex) { return distance[index_of(vertex)] == unreached; };
        selection.vertices.erase(std::remove_if(selection.vertices.begin(), selection.vertices.end(), is_cut), selection.vertices.end());
        selection.notes.push_back("The diagram shows " + std::to_string(max_vertices) + " of " + std::to_string(all) +
                                  " instruments: " + (focus.empty() ? "" : "the nearest, then ") +
                                  (keep_read ? "documents that were read, then " : "") + "the most cited.");
    }
    for (VertexId const vertex : selection.vertices) selection.distance.push_back(distance[index_of(vertex)]);
    std::size_t between_outermost = 0;
    for (std::uint32_t place = 0; place < graph.edge_count(); ++place) {
        Edge const& edge = graph.edges()[place];
        int const from = distance[index_of(edge.source)];
        int const to = distance[index_of(edge.target)];
        if (from == unreached || to == unreached) continue;
        if (!reach.adoptions && edge.relation == Relation::adopted_by) continue;
        bool const touches_inside = focus.empty() || std::min(std::abs(from), std::abs(to)) < steps;
        if (touches_inside || edge.relation == Relation::adopted_by)
            selection.edges.push_back(place);
        else
            ++between_outermost;
    }
    if (between_outermost > 0)
        selection.notes.push_back("Citations between instruments " + std::to_string(depth) + (depth == 1 ? " step" : " steps") +
                                  " away are not drawn (" + std::to_string(between_outermost) + ").");
    return selection;
}

}  // namespace recital
