// SPDX-License-Identifier: BSL-1.0
#include "analyse/path.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

#include <set>

using namespace recital;
using namespace recital::testing;

namespace {

using Ids = std::vector<std::string>;

/// a → b → c → d, a → c, b → d, and a circle c ↔ x.
CitationGraph net() { return graph_of({{"a", "b"}, {"b", "c"}, {"c", "d"}, {"a", "c"}, {"b", "d"}, {"c", "x"}, {"x", "c"}, {"z", "a"}}); }

}  // namespace

TEST_CASE("the shortest path is found, of equals the one whose ids come first") {
    CitationGraph const graph = net();
    CHECK(ids(graph, shortest_path(graph, at(graph, "a"), at(graph, "d")).value()) == Ids{"a", "b", "d"});
    CHECK(ids(graph, shortest_path(graph, at(graph, "a"), at(graph, "a")).value()) == Ids{"a"});
    CHECK_FALSE(shortest_path(graph, at(graph, "d"), at(graph, "a")));
}

TEST_CASE("the longest path passes circles by their shortest way") {
    CitationGraph const graph = net();
    CHECK(ids(graph, longest_path(graph, at(graph, "a"), at(graph, "d")).value()) == Ids{"a", "b", "c", "d"});
    CHECK(ids(graph, longest_path(graph, at(graph, "z"), at(graph, "x")).value()) == Ids{"z", "a", "b", "c", "x"});
    CHECK(ids(graph, longest_path(graph, at(graph, "x"), at(graph, "d")).value()) == Ids{"x", "c", "d"});
    CHECK_FALSE(longest_path(graph, at(graph, "d"), at(graph, "z")));
    CHECK(ids(graph, longest_path(graph, at(graph, "a"), at(graph, "a")).value()) == Ids{"a"});
    CHECK(ids(graph, longest_path_from(graph, at(graph, "z"))) == Ids{"z", "a", "b", "c", "d"});
    CHECK(ids(graph, longest_path_from(graph, at(graph, "d"))) == Ids{"d"});
}

TEST_CASE("all paths come once each, shorter ones first") {
    CitationGraph const graph = net();
    AllPaths const found = all_paths(graph, at(graph, "a"), at(graph, "d"));
    CHECK_FALSE(found.cut);
    REQUIRE(found.paths.size() == 3);
    CHECK(ids(graph, found.paths[0]) == Ids{"a", "b", "d"});
    CHECK(ids(graph, found.paths[1]) == Ids{"a", "c", "d"});
    CHECK(ids(graph, found.paths[2]) == Ids{"a", "b", "c", "d"});
    CHECK(all_paths(graph, at(graph, "d"), at(graph, "a")).paths.empty());
    CHECK(all_paths(graph, at(graph, "d"), at(graph, "d")).paths.size() == 1);
}

TEST_CASE("all paths stop at the limit and say so") {
    CitationGraph const graph = net();
    AllPaths const found = all_paths(graph, at(graph, "a"), at(graph, "d"), 2);
    CHECK(found.paths.size() == 2);
    CHECK(found.cut);
    CHECK_FALSE(all_paths(graph, at(graph, "a"), at(graph, "d"), 3).cut);
}

TEST_CASE("a search through very many paths ends") {
    // 18 steps, at each of which there are 4 ways: 4^18 paths.
    std::vector<std::pair<std::string, std::string>> pairs;
    for (int layer = 0; layer < 18; ++layer)
        for (int way = 0; way < 4; ++way) {
            std::string const middle = "m" + std::to_string(layer) + "_" + std::to_string(way);
            pairs.emplace_back("k" + std::to_string(layer), middle);
            pairs.emplace_back(middle, "k" + std::to_string(layer + 1));
        }
    CitationGraph const graph = graph_of(pairs);
    AllPaths const found = all_paths(graph, at(graph, "k0"), at(graph, "k18"), 1000);
    CHECK(found.paths.size() == 1000);
    CHECK(found.cut);
    CHECK(std::set<Path>(found.paths.begin(), found.paths.end()).size() == 1000);
}

TEST_CASE("parallel citations make one path") {
    CitationGraph const graph = graph_of({{"a", "b"}, {"a", "b"}, {"b", "c"}});
    CHECK(all_paths(graph, at(graph, "a"), at(graph, "c")).paths.size() == 1);
}

TEST_CASE("a path is read with arrows") {
    CitationGraph const graph = net();
    CHECK(path_text(graph, shortest_path(graph, at(graph, "a"), at(graph, "d")).value()) == "a → b → d");
}
