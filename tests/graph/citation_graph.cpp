// SPDX-License-Identifier: BSL-1.0
#include "graph/citation_graph.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

#include <stdexcept>

using namespace recital;
using namespace recital::testing;

TEST_CASE("an empty graph answers") {
    CitationGraph const graph;
    CHECK(graph.vertex_count() == 0);
    CHECK(graph.edge_count() == 0);
    CHECK_FALSE(graph.find("x"));
}

TEST_CASE("vertices stand by id whatever the order they came in") {
    CitationGraph const graph = graph_of({{"c", "a"}, {"b", "c"}, {"c", "b"}});
    REQUIRE(graph.vertex_count() == 3);
    CHECK(graph.vertices()[0].id == "a");
    CHECK(graph.vertices()[2].id == "c");
    auto const out = graph.out_edges(at(graph, "c"));
    REQUIRE(out.size() == 2);
    CHECK(graph[out[0].target].id == "a");
    CHECK(graph[out[1].target].id == "b");
    auto const in = graph.in_edges(at(graph, "c"));
    REQUIRE(in.size() == 1);
    CHECK(graph[graph.edges()[in[0]].source].id == "b");
}

TEST_CASE("edges stand in the order of the document") {
    std::vector<Vertex> vertices(2);
    vertices[0].id = "a";
    vertices[1].id = "b";
    std::vector<Edge> edges;
    for (auto const& [part, paragraph] : std::vector<std::pair<char const*, char const*>>{
             {"operative", "11"}, {"operative", "2"}, {"preamble", "4"}, {"operative", "6 (a)"}, {"operative", "6"}}) {
        Edge edge{VertexId{0}, VertexId{1}, Relation::cites, "notes", {}, part, paragraph, {}, {}, 1};
        edges.push_back(edge);
    }
    CitationGraph const graph(vertices, edges);
    std::vector<std::string> order;
    for (Edge const& edge : graph.edges()) order.push_back(edge.paragraph);
    CHECK(order == std::vector<std::string>{"4", "2", "6", "6 (a)", "11"});
}

TEST_CASE("a graph cannot be made of nonsense") {
    std::vector<Vertex> twins(2);
    twins[0].id = twins[1].id = "same";
    CHECK_THROWS_AS(CitationGraph(twins, {}), std::invalid_argument);
    std::vector<Vertex> one(1);
    one[0].id = "a";
    Edge edge;
    edge.target = VertexId{7};
    CHECK_THROWS_AS(CitationGraph(one, {edge}), std::invalid_argument);
}
