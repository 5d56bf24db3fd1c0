// SPDX-License-Identifier: BSL-1.0
#include "analyse/similar.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

#include <cmath>

using namespace recital;
using namespace recital::testing;

TEST_CASE("documents that cite the same are coupled") {
    CitationGraph const graph =
        graph_of({{"a", "x"}, {"a", "y"}, {"b", "x"}, {"b", "y"}, {"b", "z"}, {"b", "x"}, {"c", "z"}, {"a", "a"}, {"d", "y"}});
    auto const found = similar(graph, at(graph, "a"), SimilarBy::coupling);
    REQUIRE(found.size() == 2);
    CHECK(graph[found[0].vertex].id == "b");
    CHECK(found[0].score == Approx(2 / std::sqrt(6.0)));
    CHECK(ids(graph, found[0].common) == std::vector<std::string>{"x", "y"});
    CHECK(found[1].score == Approx(1 / std::sqrt(2.0)));
    CHECK(similar(graph, at(graph, "a"), SimilarBy::coupling, Normalised::jaccard)[0].score == Approx(2.0 / 3));
}

TEST_CASE("instruments that are cited together") {
    CitationGraph const graph = graph_of({{"a", "x"}, {"a", "y"}, {"b", "x"}, {"b", "y"}, {"c", "y"}});
    auto const found = similar(graph, at(graph, "x"), SimilarBy::cocitation);
    REQUIRE(found.size() == 1);
    CHECK(graph[found[0].vertex].id == "y");
    CHECK(found[0].score == Approx(2 / std::sqrt(6.0)));
    CHECK(ids(graph, found[0].common) == std::vector<std::string>{"a", "b"});
    CHECK(similar(graph, at(graph, "a"), SimilarBy::cocitation).empty());
}
