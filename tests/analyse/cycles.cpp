// SPDX-License-Identifier: BSL-1.0
#include "analyse/cycles.hpp"

#include "analyse/brute_force.hpp"
#include "analyse/random_graphs.hpp"
#include "catch.hpp"
#include "graph/factories.hpp"

#include <algorithm>

using namespace recital;
using namespace recital::testing;

namespace {

bool has_circle(PairSet const& pairs, std::size_t count) {
    auto const leads = closure(pairs, count);
    for (std::size_t vertex = 0; vertex < count; ++vertex)
        if (leads[vertex][vertex]) return true;
    return false;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("the citation of a later document closes the circle") {
    BuiltGraph const built = build_graph(
        std::vector<CitedDocument>{document("A/RES/50/1", "1995-10-01", {cites("A/RES/52/3")}),
                                   document("A/RES/51/2", "1996-10-01", {cites("A/RES/50/1")}),
                                   document("A/RES/52/3", "1997-10-01", {cites("A/RES/51/2"), cites("A/RES/50/1"), cites("A/RES/52/3")})},
        catalogue());
    CitationGraph const& graph = built.graph;
    CyclesFound const found = find_cycles(graph);
    REQUIRE(found.circles.size() == 1);
    Circle const& circle = found.circles[0];
    CHECK(ids(graph, circle.members) == Ids{"A/RES/50/1", "A/RES/51/2", "A/RES/52/3"});
    CHECK(circle.links == 4);
    REQUIRE(circle.closing.size() == 1);
    CHECK(graph[circle.closing[0].citing].id == "A/RES/50/1");
    CHECK(graph[circle.closing[0].cited].id == "A/RES/52/3");
    CHECK(circle.closing[0].of_later);
    CHECK(circle.closing[0].citations.size() == 1);
    CHECK(ids(graph, circle.closing[0].circle) == Ids{"A/RES/52/3", "A/RES/50/1"});
    REQUIRE(found.self_citations.size() == 1);
    CHECK(graph[graph.edges()[found.self_citations[0]].source].id == "A/RES/52/3");
}

TEST_CASE("circles come largest first; without dates few citations close them") {
    CitationGraph const graph = graph_of({{"p", "q"}, {"q", "p"}, {"a", "b"}, {"b", "c"}, {"c", "a"}, {"b", "a"}, {"a", "p"}, {"x", "a"}});
    CyclesFound const found = find_cycles(graph);
    REQUIRE(found.circles.size() == 2);
    CHECK(ids(graph, found.circles[0].members) == Ids{"a", "b", "c"});
    REQUIRE(found.circles[0].closing.size() == 1);  // a cites b: both circles run through it
    CHECK(ids(graph, found.circles[0].closing[0].circle) == Ids{"b", "a"});
    CHECK(ids(graph, found.circles[1].members) == Ids{"p", "q"});
    CHECK(find_cycles({}).circles.empty());
    CHECK(find_cycles(graph_of({{"a", "b"}, {"c", "b"}})).circles.empty());
}

TEST_CASE("adoptions close circles where they are followed") {
    BuiltGraph const built =
        build_graph(std::vector<CitedDocument>{document("A/RES/217(III)[A]", "1948-12-10",
                                                        {cites("universal-declaration-of-human-rights", Kind::declaration)})},
                    catalogue());
    CHECK(find_cycles(built.graph, {true}).circles.size() == 1);
    CHECK(find_cycles(built.graph).circles.empty());
}

TEST_CASE("without the closing citations no circle is left, with any one of them there is") {
    for (std::uint32_t seed = 0; seed < 120; ++seed) {
        CAPTURE(seed);
        CitationGraph const graph = random_graph({2 + seed % 11, seed % 47, false}, seed);
        CyclesFound const found = find_cycles(graph);
        PairSet open = pairs_of(graph);
        CHECK(found.circles.empty() == !has_circle(open, graph.vertex_count()));
        PairSet closing;
        for (Circle const& circle : found.circles)
            for (ClosingCitation const& each : circle.closing) {
                closing.emplace(static_cast<std::uint32_t>(each.citing), static_cast<std::uint32_t>(each.cited));
                REQUIRE(each.circle.front() == each.cited);
                REQUIRE(each.circle.back() == each.citing);
                for (std::size_t at = 1; at < each.circle.size(); ++at)
                    CHECK(open.count({static_cast<std::uint32_t>(each.circle[at - 1]), static_cast<std::uint32_t>(each.circle[at])}) == 1);
                CHECK(each.circle.size() ==
                      simple_paths(open, static_cast<std::uint32_t>(each.cited), static_cast<std::uint32_t>(each.citing)).front().size());
                CHECK_FALSE(each.citations.empty());
            }
        for (auto const& pair : closing) open.erase(pair);
        CHECK_FALSE(has_circle(open, graph.vertex_count()));
        for (auto const& pair : closing) {
            PairSet more = open;
            more.insert(pair);
            CHECK(has_circle(more, graph.vertex_count()));
        }
    }
}
