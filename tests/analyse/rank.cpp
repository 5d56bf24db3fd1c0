// SPDX-License-Identifier: BSL-1.0
#include "analyse/rank.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

#include <cmath>

using namespace recital;
using namespace recital::testing;

namespace {

double sum(std::vector<Ranked> const& ranked) {
    double total = 0;
    for (Ranked const& one : ranked) total += one.score;
    return total;
}

double score_of(CitationGraph const& graph, std::vector<Ranked> const& ranked, std::string_view id) {
    for (Ranked const& one : ranked)
        if (graph[one.vertex].id == id) return one.score;
    return std::nan("");
}

}  // namespace

TEST_CASE("most cited counts documents, not mentions, adoptions or self-citations") {
    BuiltGraph const built =
        build_graph(std::vector<CitedDocument>{document("d1", "",
                                                        {cites("A/RES/1/1"), cites("A/RES/1/1", Kind::resolution, "notes"),
                                                         cites("universal-declaration-of-human-rights"), cites("d1")}),
                                               document("d2", "", {cites("A/RES/1/1"), cites("A/RES/1/2")})},
                    catalogue());
    auto const ranked = most_cited(built.graph);
    CHECK(built.graph[ranked[0].vertex].id == "A/RES/1/1");
    CHECK(ranked[0].score == 2);
    CHECK(score_of(built.graph, ranked, "A/RES/217(III)[A]") == 0);
    CHECK(score_of(built.graph, ranked, "d1") == 0);
    CHECK(ranked.size() == built.graph.vertex_count());
}

TEST_CASE("PageRank sums to one and is that of the equations") {
    // a → b, both → c: with damping d and n = 3, a = t, b = t + d·a/2, c = t + d·(a/2 + b), t = (1 - d + d·c)/n.
    CitationGraph const graph = graph_of({{"a", "b"}, {"a", "c"}, {"b", "c"}});
    auto const ranked = page_rank(graph);
    CHECK(sum(ranked) == Approx(1.0));
    double const a = score_of(graph, ranked, "a");
    double const b = score_of(graph, ranked, "b");
    double const c = score_of(graph, ranked, "c");
    CHECK(a == Approx((0.15 + 0.85 * c) / 3));
    CHECK(b == Approx(a + 0.85 * a / 2));
    CHECK(c == Approx(a + 0.85 * (a / 2 + b)));
    CHECK(graph[ranked[0].vertex].id == "c");
    CHECK(page_rank({}).empty());
}

TEST_CASE("a vertex cited twice under different verbs gets no more rank by it") {
    CitationGraph const once = graph_of({{"a", "b"}, {"a", "c"}});
    CitationGraph const twice = graph_of({{"a", "b"}, {"a", "b"}, {"a", "c"}});
    CHECK(score_of(twice, page_rank(twice), "b") == Approx(score_of(once, page_rank(once), "b")));
}

TEST_CASE("hubs cite authorities") {
    CitationGraph const graph = graph_of({{"hub", "x"}, {"hub", "y"}, {"small", "x"}, {"self", "self"}});
    HubsAndAuthorities const found = hubs_and_authorities(graph);
    CHECK(graph[found.hubs[0].vertex].id == "hub");
    CHECK(graph[found.authorities[0].vertex].id == "x");
    // The ratio of hub scores is the golden ratio: the dominant eigenvector of [[2, 1], [1, 1]].
    CHECK(score_of(graph, found.hubs, "hub") / score_of(graph, found.hubs, "small") == Approx((1 + std::sqrt(5.0)) / 2));
    CHECK(score_of(graph, found.hubs, "self") == 0);
    double squares = 0;
    for (Ranked const& one : found.hubs) squares += one.score * one.score;
    CHECK(squares == Approx(1.0));
    CHECK(hubs_and_authorities({}).hubs.empty());
}
