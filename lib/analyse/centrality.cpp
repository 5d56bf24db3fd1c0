// SPDX-License-Identifier: BSL-1.0
#include "analyse/centrality.hpp"

#include "analyse/detail/ranking.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace recital {
namespace {

/// Each citation with what it counts: parallel edges stand side by side, of which a document counts the first.
template <typename Visit>
void each_citation(CitationGraph const& graph, Count count, Visit visit) {
    auto const edges = graph.edges();
    auto last = std::pair{VertexId{}, VertexId{}};
    bool any = false;
    for (Edge const& edge : edges) {
        if (edge.relation != Relation::cites || edge.source == edge.target) continue;
        auto const ends = std::pair{edge.source, edge.target};
        bool const again = any && ends == last;
        any = true;
        last = ends;
        if (count == Count::documents && again) continue;
        visit(edge.source, edge.target, count == Count::documents ? 1.0 : static_cast<double>(edge.weight));
    }
}

std::vector<double> cited_counts(CitationGraph const& graph, Count count) {
    std::vector<double> cited(graph.vertex_count(), 0.0);
    each_citation(graph, count, [&](VertexId, VertexId target, double one) { cited[index_of(target)] += one; });
    return cited;
}

/// Each neighbour once, either way, by vertex: where its row begins, and one more.
struct Undirected {
    std::vector<std::size_t> first;
    std::vector<std::uint32_t> neighbours;
};

Undirected undirected(CitationGraph const& graph) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    each_citation(graph, Count::documents, [&](VertexId source, VertexId target, double) {
        pairs.emplace_back(static_cast<std::uint32_t>(source), static_cast<std::uint32_t>(target));
        pairs.emplace_back(static_cast<std::uint32_t>(target), static_cast<std::uint32_t>(source));
    });
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    Undirected made;
    made.first.assign(graph.vertex_count() + 1, 0);
    for (auto const& [from, to] : pairs) {
        ++made.first[from + 1];
        made.neighbours.push_back(to);
    }
    std::partial_sum(made.first.begin(), made.first.end(), made.first.begin());
    return made;
}

}  // namespace

std::vector<Ranked> in_degree(CitationGraph const& graph, Count count) { return ranking(cited_counts(graph, count)); }

std::vector<Ranked> out_degree(CitationGraph const& graph, Count count) {
    std::vector<double> citing(graph.vertex_count(), 0.0);
    each_citation(graph, count, [&](VertexId source, VertexId, double one) { citing[index_of(source)] += one; });
    return ranking(citing);
}

std::vector<std::map<int, std::size_t>> in_degree_by_year(CitationGraph const& graph, Count count) {
    std::vector<std::map<int, std::size_t>> years(graph.vertex_count());
    each_citation(graph, count, [&](VertexId source, VertexId target, double one) {
        years[index_of(target)][graph[source].year] += static_cast<std::size_t>(one);
    });
    return years;
}

std::vector<Ranked> core_numbers(CitationGraph const& graph) {
    Undirected const joined = undirected(graph);
    std::size_t const count = graph.vertex_count();
    std::vector<std::size_t> degree(count);
    std::size_t greatest = 0;
    for (std::size_t at = 0; at < count; ++at) {
        degree[at] = joined.first[at + 1] - joined.first[at];
        greatest = std::max(greatest, degree[at]);
    }
    // Vertices by degree: where each degree begins, each vertex's place, and the vertex at each place.
    std::vector<std::size_t> begins(greatest + 2, 0);
    for (std::size_t const one : degree) ++begins[one + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<std::size_t> place(count);
    std::vector<std::uint32_t> ordered(count);
    std::vector<std::size_t> next = begins;
    for (std::uint32_t at = 0; at < count; ++at) {
        place[at] = next[degree[at]]++;
        ordered[place[at]] = at;
    }
    for (std::size_t at = 0; at < count; ++at) {
        std::uint32_t const vertex = ordered[at];
        for (std::size_t end = joined.first[vertex]; end < joined.first[vertex + 1]; ++end) {
            std::uint32_t const other = joined.neighbours[end];
            if (degree[other] <= degree[vertex]) continue;
            // One neighbour fewer: it changes places with the first of its degree, which then begins one later.
            std::uint32_t const first = ordered[begins[degree[other]]];
            std::swap(ordered[place[other]], ordered[place[first]]);
            std::swap(place[other], place[first]);
            ++begins[degree[other]];
            --degree[other];
        }
    }
    return ranking({degree.begin(), degree.end()});
}

std::vector<Ranked> cited_per_year(CitationGraph const& graph) {
    std::vector<double> scores = cited_counts(graph, Count::documents);
    int latest = 0;
    each_citation(graph, Count::documents, [&](VertexId source, VertexId, double) { latest = std::max(latest, graph[source].year); });
    for (std::size_t at = 0; at < scores.size(); ++at) {
        int const year = graph.vertices()[at].year;
        scores[at] = year == 0 ? 0 : scores[at] / std::max(latest - year + 1, 1);
    }
    return ranking(scores);
}

std::vector<Ranked> cited_relative_to_cohort(CitationGraph const& graph) {
    std::vector<double> scores = cited_counts(graph, Count::documents);
    struct Cohort {
        double citations = 0;
        double cited = 0;  ///< how many of it are
    };
    std::map<std::pair<int, Kind>, Cohort> cohorts;
    auto const cohort_of = [&](std::size_t at) { return std::pair{graph.vertices()[at].year, graph.vertices()[at].kind}; };
    for (std::size_t at = 0; at < scores.size(); ++at) {
        if (scores[at] == 0) continue;
        Cohort& cohort = cohorts[cohort_of(at)];
        cohort.citations += scores[at];
        cohort.cited += 1;
    }
    for (std::size_t at = 0; at < scores.size(); ++at) {
        if (scores[at] == 0) continue;
        Cohort const& cohort = cohorts[cohort_of(at)];
        scores[at] = graph.vertices()[at].year == 0 ? 0 : scores[at] * cohort.cited / cohort.citations;
    }
    return ranking(scores);
}

}  // namespace recital
