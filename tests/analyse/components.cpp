// SPDX-License-Identifier: BSL-1.0
#include "analyse/components.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

#include <algorithm>

using namespace recital;
using namespace recital::testing;

TEST_CASE("components are numbered from cited to citing") {
    CitationGraph const graph = graph_of({{"d", "c"}, {"c", "b"}, {"b", "c"}, {"b", "a"}, {"e", "d"}});
    Components const found = strong_components(graph);
    REQUIRE(found.members.size() == 4);
    for (Edge const& edge : graph.edges()) CHECK(found.of[index_of(edge.source)] >= found.of[index_of(edge.target)]);
    CHECK(ids(graph, found.members[found.of[index_of(at(graph, "b"))]]) == std::vector<std::string>{"b", "c"});
}

TEST_CASE("circles are found, with self-citations, largest first") {
    CitationGraph const graph = graph_of({{"a", "b"}, {"b", "a"}, {"c", "d"}, {"d", "e"}, {"e", "c"}, {"f", "f"}, {"g", "a"}});
    auto const found = cycles(graph);
    REQUIRE(found.size() == 3);
    CHECK(ids(graph, found[0]) == std::vector<std::string>{"c", "d", "e"});
    CHECK(ids(graph, found[1]) == std::vector<std::string>{"a", "b"});
    CHECK(ids(graph, found[2]) == std::vector<std::string>{"f"});
    CHECK(cycles(graph_of({{"a", "b"}})).empty());
    CHECK(cycles({}).empty());
}

TEST_CASE("what is cited comes before what cites it") {
    CitationGraph const graph = graph_of({{"c", "b"}, {"b", "a"}, {"c", "a"}, {"x", "y"}, {"y", "x"}});
    auto const order = dependency_order(graph);
    REQUIRE(order.size() == graph.vertex_count());
    auto const place = [&](char const* id) { return std::find(order.begin(), order.end(), at(graph, id)) - order.begin(); };
    CHECK(place("a") < place("b"));
    CHECK(place("b") < place("c"));
    CHECK(place("x") + 1 == place("y"));
}
