// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/reduction.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

#include <random>
#include <set>

using namespace recital;
using namespace recital::testing;

namespace {

std::vector<Arrow> all_arrows(CitationGraph const& graph) { return arrows_of(graph, select(graph, {}, 1, 1000)); }

std::set<std::pair<VertexId, VertexId>> reachable(std::vector<Arrow> const& arrows) {
    std::set<std::pair<VertexId, VertexId>> pairs;
    for (Arrow const& arrow : arrows) pairs.insert({arrow.source, arrow.target});
    for (std::size_t before = 0; before != pairs.size();) {
        before = pairs.size();
        auto const known = pairs;
        for (auto const& [from, middle] : known)
            for (Arrow const& arrow : arrows)
                if (arrow.source == middle) pairs.insert({from, arrow.target});
    }
    return pairs;
}

}  // namespace

TEST_CASE("an arrow that others imply is left out, and what can be reached stays so, in circles too") {
    CitationGraph const chain = graph_of({{"a", "b"}, {"b", "c"}, {"a", "c"}});
    std::vector<Arrow> arrows = all_arrows(chain);
    CHECK(reduce_arrows(chain, arrows) == 1);
    CHECK(arrows.size() == 2);
    std::mt19937 random(7);
    for (int round = 0; round < 25; ++round) {
        std::vector<std::pair<std::string, std::string>> pairs;
        for (int arrow = 0; arrow < 16; ++arrow)
            pairs.emplace_back(std::string(1, static_cast<char>('a' + random() % 8)),
                               std::string(1, static_cast<char>('a' + random() % 8)));
        CitationGraph const graph = graph_of(pairs);
        std::vector<Arrow> reduced = all_arrows(graph);
        auto const before = reachable(reduced);
        std::size_t const count = reduced.size();
        CHECK(reduce_arrows(graph, reduced) + reduced.size() == count);
        CHECK(reachable(reduced) == before);
    }
}

TEST_CASE("steps of a chain are those that lead one further from the focus") {
    CitationGraph const graph = graph_of({{"f", "a"}, {"f", "b"}, {"a", "b"}, {"a", "c"}, {"b", "c"}, {"z", "f"}, {"z", "a"}});
    Selection const selection = select(graph, std::vector<VertexId>{at(graph, "f")}, 2, 100);
    std::vector<Arrow> arrows = arrows_of(graph, selection);
    std::vector<Arrow> few = arrows;
    CHECK(keep_steps(selection, arrows, 100) == 2);  // a → b lies within a step, z → a skips one
    CHECK(arrows.size() == 5);
    CHECK(keep_steps(selection, few, 4) == 3);  // one for each box: c has a's or b's
    CHECK(few.size() == 4);
}

TEST_CASE("the heaviest arrows are kept") {
    CitationGraph const graph = graph_of({{"a", "b"}, {"a", "b"}, {"a", "c"}, {"b", "c"}});
    std::vector<Arrow> arrows = all_arrows(graph);
    CHECK(keep_heaviest(arrows, 10) == 0);
    CHECK(keep_heaviest(arrows, 1) == 2);
    REQUIRE(arrows.size() == 1);
    CHECK(graph[arrows[0].target].id == "b");
}
