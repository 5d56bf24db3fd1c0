// SPDX-License-Identifier: BSL-1.0
#include "analyse/centrality.hpp"

#include "analyse/random_graphs.hpp"
#include "catch.hpp"
#include "graph/factories.hpp"

#include <cmath>

using namespace recital;
using namespace recital::testing;

namespace {

double score_of(CitationGraph const& graph, std::vector<Ranked> const& ranked, std::string_view id) {
    for (Ranked const& one : ranked)
        if (graph[one.vertex].id == id) return one.score;
    return std::nan("");
}

/// Of each vertex by counting the shortest paths between all pairs, one by one.
std::vector<double> betweenness_by_counting(CitationGraph const& graph) {
    std::size_t const count = graph.vertex_count();
    constexpr double far = 1e9;
    std::vector<std::vector<double>> steps(count, std::vector<double>(count, far));
    std::vector<std::vector<double>> paths(count, std::vector<double>(count, 0));
    for (std::size_t at = 0; at < count; ++at) {
        steps[at][at] = 0;
        paths[at][at] = 1;
    }
    auto const cites = [&](std::size_t from, std::size_t to) {
        for (Edge const& edge : graph.edges())
            if (edge.relation == Relation::cites && index_of(edge.source) == from && index_of(edge.target) == to && from != to) return true;
        return false;
    };
    for (std::size_t from = 0; from < count; ++from)
        for (std::size_t depth = 0; depth < count; ++depth)
            for (std::size_t at = 0; at < count; ++at) {
                if (steps[from][at] != static_cast<double>(depth)) continue;
                for (std::size_t next = 0; next < count; ++next) {
                    if (!cites(at, next)) continue;
                    if (steps[from][next] == far) steps[from][next] = static_cast<double>(depth) + 1;
                    if (steps[from][next] == static_cast<double>(depth) + 1) paths[from][next] += paths[from][at];
                }
            }
    std::vector<double> found(count, 0);
    for (std::size_t from = 0; from < count; ++from)
        for (std::size_t to = 0; to < count; ++to)
            for (std::size_t at = 0; at < count; ++at)
                if (from != to && at != from && at != to && steps[from][to] < far && steps[from][at] + steps[at][to] == steps[from][to])
                    found[at] += paths[from][at] * paths[at][to] / paths[from][to];
    return found;
}

}  // namespace

TEST_CASE("degrees count documents or mentions, without self-citations and adoptions") {
    std::vector<Vertex> vertices(3);
    for (std::size_t at = 0; at < 3; ++at) vertices[at].id = std::string(1, static_cast<char>('a' + at));
    auto const edge = [](std::uint32_t from, std::uint32_t to, std::uint32_t weight, char const* paragraph) {
        Edge made;
        made.source = VertexId{from};
        made.target = VertexId{to};
        made.weight = weight;
        made.paragraph = paragraph;
        return made;
    };
    Edge adoption = edge(0, 2, 1, "");
    adoption.relation = Relation::adopted_by;
    CitationGraph const graph(vertices, {edge(0, 1, 2, "1"), edge(0, 1, 1, "2"), edge(0, 0, 5, "1"), edge(2, 1, 1, "1"), adoption});
    CHECK(score_of(graph, in_degree(graph), "b") == 2);
    CHECK(score_of(graph, in_degree(graph, Count::mentions), "b") == 4);
    CHECK(score_of(graph, in_degree(graph), "c") == 0);
    CHECK(score_of(graph, in_degree(graph), "a") == 0);
    CHECK(score_of(graph, out_degree(graph), "a") == 1);
    CHECK(score_of(graph, out_degree(graph, Count::mentions), "a") == 3);
    CHECK(in_degree({}).empty());
}

TEST_CASE("citations by year of the citing document") {
    BuiltGraph const built = build_graph(
        std::vector<CitedDocument>{
            document("A/RES/52/1", "1997-10-01", {cites("A/RES/1/1"), cites("A/RES/1/1"), cites("A/RES/1/1", Kind::resolution, "notes")}),
            document("A/RES/52/2", "1997-10-02", {cites("A/RES/1/1")}), document("draft", "", {cites("A/RES/1/1")})},
        {});
    auto const documents = in_degree_by_year(built.graph)[index_of(at(built.graph, "A/RES/1/1"))];
    CHECK(documents == std::map<int, std::size_t>{{0, 1}, {1997, 2}});
    auto const mentions = in_degree_by_year(built.graph, Count::mentions)[index_of(at(built.graph, "A/RES/1/1"))];
    CHECK(mentions == std::map<int, std::size_t>{{0, 1}, {1997, 4}});
}

TEST_CASE("cores are nested parts in which all have enough neighbours") {
    // A triangle and a tail: whether a cites b or b cites a makes no difference.
    CitationGraph const graph = graph_of({{"a", "b"}, {"b", "c"}, {"c", "a"}, {"b", "a"}, {"d", "c"}, {"e", "e"}});
    auto const cores = core_numbers(graph);
    CHECK(score_of(graph, cores, "a") == 2);
    CHECK(score_of(graph, cores, "c") == 2);
    CHECK(score_of(graph, cores, "d") == 1);
    CHECK(score_of(graph, cores, "e") == 0);
    CHECK(core_numbers({}).empty());
}

TEST_CASE("old and new are set on a par") {
    auto const on = [](std::string id, std::string date, std::vector<Citation> citations) {
        return document(std::move(id), std::move(date), std::move(citations));
    };
    BuiltGraph const built =
        build_graph(std::vector<CitedDocument>{on("A/RES/50/1", "1995-10-01", {}), on("A/RES/50/2", "1995-10-01", {}),
                                               on("A/RES/54/1", "1999-10-01", {cites("A/RES/50/1"), cites("A/RES/50/2")}),
                                               on("A/RES/54/2", "1999-10-01", {cites("A/RES/50/1"), cites("A/RES/54/1")}),
                                               on("A/RES/54/3", "1999-10-01", {cites("A/RES/50/1")})},
                    {});
    CHECK(score_of(built.graph, cited_per_year(built.graph), "A/RES/50/1") == Approx(3.0 / 5));
    CHECK(score_of(built.graph, cited_per_year(built.graph), "A/RES/54/1") == Approx(1.0));
    CHECK(score_of(built.graph, cited_relative_to_cohort(built.graph), "A/RES/50/1") == Approx(1.5));  // 3 of a mean of 2
    CHECK(score_of(built.graph, cited_relative_to_cohort(built.graph), "A/RES/54/1") == Approx(1.0));
    CHECK(score_of(built.graph, cited_relative_to_cohort(built.graph), "A/RES/54/2") == 0);
}

TEST_CASE("betweenness is that of the definition") {
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        CitationGraph const graph = random_graph({12, 8 + 3 * seed, seed % 2 == 0}, seed);
        Betweenness const found = betweenness(graph);
        auto const counted = betweenness_by_counting(graph);
        CAPTURE(seed);
        CHECK(found.sources == found.possible_sources);
        CHECK(found.greatest_error == 0);
        for (Ranked const& one : found.ranked) CHECK(one.score == Approx(counted[index_of(one.vertex)]).margin(1e-9));
    }
    CHECK(betweenness({}).ranked.empty());
}

TEST_CASE("a sample keeps its promise and is the same each time") {
    CitationGraph const graph = random_graph({60, 300, false}, 7);
    auto const exact = betweenness_by_counting(graph);
    BetweennessOptions options;
    options.sources = 20;
    std::size_t within = 0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        options.seed = seed;
        Betweenness const found = betweenness(graph, options);
        CHECK(found.sources == 20);
        for (Ranked const& one : found.ranked) {
            CHECK(std::abs(one.score - exact[index_of(one.vertex)]) <= found.greatest_error);
            within += std::abs(one.score - exact[index_of(one.vertex)]) <= 1.96 * found.standard_error[index_of(one.vertex)] + 1e-9 ? 1 : 0;
        }
        CHECK(betweenness(graph, options).ranked[0].score == found.ranked[0].score);
    }
    CHECK(within > 5 * graph.vertex_count() * 4 / 5);
}

TEST_CASE("more shortest paths than a number holds") {
    // 700 layers of three, each citing all of the next: 3^700 paths.
    std::vector<Vertex> vertices;
    std::vector<Edge> edges;
    for (std::uint32_t layer = 0; layer < 700; ++layer)
        for (std::uint32_t place = 0; place < 3; ++place) {
            vertices.emplace_back().id = std::to_string(100000 + layer * 3 + place);
            if (layer > 0)
                for (std::uint32_t other = 0; other < 3; ++other) {
                    Edge& edge = edges.emplace_back();
                    edge.source = VertexId{(layer - 1) * 3 + other};
                    edge.target = VertexId{layer * 3 + place};
                }
        }
    Betweenness const found = betweenness(CitationGraph(vertices, edges));
    // In the middle layers, 350 layers above and 349 below, pairs of 9, a third of the paths through each.
    CHECK(found.ranked[0].score == Approx(3.0 * 350 * 349));
}
