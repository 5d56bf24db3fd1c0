// SPDX-License-Identifier: BSL-1.0
#include "analyse/reduce.hpp"

#include "analyse/brute_force.hpp"
#include "analyse/random_graphs.hpp"
#include "catch.hpp"
#include "graph/factories.hpp"

#include <algorithm>

using namespace recital;
using namespace recital::testing;

namespace {

std::vector<std::string> arrows(CitationGraph const& graph) {
    std::vector<std::string> all;
    for (Edge const& edge : graph.edges()) all.push_back(graph[edge.source].id + ">" + graph[edge.target].id);
    return all;
}

using Arrows = std::vector<std::string>;

}  // namespace

TEST_CASE("what a longer way says is dropped") {
    CitationGraph const graph = graph_of({{"c", "b"}, {"b", "a"}, {"c", "a"}, {"d", "a"}, {"c", "c"}});
    Reduction const reduction = transitive_reduction(graph);
    CHECK(arrows(reduced_graph(graph, reduction)) == Arrows{"b>a", "c>b", "d>a"});
    CHECK(reduction.links == 4);
    CHECK(reduction.links_kept == 3);
    CHECK(reduction.self_citations_dropped == 1);
}

TEST_CASE("all citations of a link stay with it") {
    CitationGraph const graph = graph_of({{"b", "a"}, {"b", "a"}, {"c", "b"}, {"c", "a"}, {"c", "a"}});
    CHECK(arrows(reduced_graph(graph, transitive_reduction(graph))) == Arrows{"b>a", "b>a", "c>b"});
}

TEST_CASE("a circle becomes a ring of citations that were made") {
    CitationGraph const graph =
        graph_of({{"a", "b"}, {"a", "c"}, {"b", "a"}, {"b", "c"}, {"c", "a"}, {"c", "b"}, {"d", "a"}, {"d", "b"}, {"a", "z"}, {"b", "z"}});
    CHECK(arrows(reduced_graph(graph, transitive_reduction(graph))) == Arrows{"a>b", "a>z", "b>c", "c>a", "d>a"});
    // Two circles that share a document have no ring.
    CitationGraph const eight = graph_of({{"a", "b"}, {"b", "a"}, {"b", "c"}, {"c", "b"}});
    CHECK(transitive_reduction(eight).links_kept == 4);
}

TEST_CASE("adoptions lead on or stand by") {
    BuiltGraph const built = build_graph(
        std::vector<CitedDocument>{document(
            "A/RES/52/189", "1997-12-18", {cites("universal-declaration-of-human-rights", Kind::declaration), cites("A/RES/217(III)[A]")})},
        catalogue());
    CHECK(transitive_reduction(built.graph, {true}).links_kept == 2);
    Reduction const without = transitive_reduction(built.graph);
    CHECK(without.links == 2);
    CHECK(without.links_kept == 2);
    CHECK(without.kept.size() == 3);
}

TEST_CASE("nothing is left of nothing") {
    CHECK(transitive_reduction({}).kept.empty());
    CHECK(reduced_graph({}, transitive_reduction({})).vertex_count() == 0);
    CitationGraph const alone = random_graph({4, 0, true}, 1);
    CHECK(reduced_graph(alone, transitive_reduction(alone)).vertex_count() == 4);
}

TEST_CASE("a reduction keeps what is reached, and none of its links can be spared") {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        bool const acyclic = seed % 3 != 0;
        CitationGraph const graph = random_graph({2 + seed % 11, seed % 41, acyclic}, seed);
        Reduction const reduction = transitive_reduction(graph);
        PairSet const whole = pairs_of(graph);
        PairSet const left = pairs_of(reduced_graph(graph, reduction));
        CHECK(left.size() == reduction.links_kept);
        CHECK(std::includes(whole.begin(), whole.end(), left.begin(), left.end()));
        CHECK(closure(left, graph.vertex_count()) == closure(whole, graph.vertex_count()));
        for (auto const& pair : left) {
            PairSet less = left;
            less.erase(pair);
            CHECK(closure(less, graph.vertex_count()) != closure(whole, graph.vertex_count()));
        }
    }
}
