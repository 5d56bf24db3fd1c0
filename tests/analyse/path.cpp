// SPDX-License-Identifier: BSL-1.0
#include "analyse/path.hpp"

#include "analyse/brute_force.hpp"
#include "analyse/random_graphs.hpp"
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

TEST_CASE("all paths, the shortest of them and their number are those found the long way") {
    for (std::uint32_t seed = 0; seed < 80; ++seed) {
        CAPTURE(seed);
        CitationGraph const graph = random_graph({3 + seed % 6, 4 + seed % 19, seed % 2 == 0}, seed);
        auto const from = static_cast<std::uint32_t>(seed % graph.vertex_count());
        for (std::uint32_t to = 0; to < graph.vertex_count(); ++to) {
            CAPTURE(to);
            std::vector<Path> const expected = simple_paths(pairs_of(graph), from, to);
            CHECK(all_paths(graph, VertexId{from}, VertexId{to}, 100000).paths == expected);
            CHECK(k_shortest_paths(graph, VertexId{from}, VertexId{to}, 100000) == expected);
            NumberOfPaths const number = count_paths(graph, VertexId{from}, VertexId{to});
            CHECK(number.count.text() == std::to_string(expected.size()));
            CHECK_FALSE(number.at_least);
            std::vector<Path> const three = k_shortest_paths(graph, VertexId{from}, VertexId{to}, 3);
            CHECK(three == std::vector<Path>(expected.begin(),
                                             expected.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(3, expected.size()))));
        }
    }
}

TEST_CASE("paths are counted where they cannot be listed") {
    // 900 steps, at each of which there are 4 ways: 4^900 paths.
    std::vector<Vertex> vertices;
    std::vector<Edge> edges;
    auto const add = [&vertices](std::string id) {
        vertices.emplace_back().id = std::move(id);
        return VertexId{static_cast<std::uint32_t>(vertices.size() - 1)};
    };
    VertexId last = add("begin");
    for (int step = 0; step < 900; ++step) {
        VertexId const next = add("k" + std::to_string(step));
        for (int way = 0; way < 4; ++way) {
            VertexId const middle = add("m" + std::to_string(step) + "_" + std::to_string(way));
            edges.emplace_back().source = last;
            edges.back().target = middle;
            edges.emplace_back().source = middle;
            edges.back().target = next;
        }
        last = next;
    }
    CitationGraph const graph(std::move(vertices), std::move(edges));
    NumberOfPaths const number = count_paths(graph, at(graph, "begin"), at(graph, "k899"));
    CHECK(number.count.text() == "7.144835e+541");
    CHECK_FALSE(number.at_least);
}

TEST_CASE("where all cite each other the count is a lower bound and says so") {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (char from = 'a'; from < 'o'; ++from)
        for (char to = 'a'; to < 'o'; ++to)
            if (from != to) pairs.emplace_back(std::string(1, from), std::string(1, to));
    CitationGraph const graph = graph_of(pairs);
    NumberOfPaths const number = count_paths(graph, at(graph, "a"), at(graph, "n"));
    CHECK(number.at_least);
    CHECK(PathCount{1000} < number.count);
    CHECK(number.count < PathCount{1302061345});  // the sum over k of 12! / k!
    CHECK(count_paths(graph_of({{"a", "b"}}), VertexId{1}, VertexId{0}).count.is_zero());
}

TEST_CASE("the longest chain of all") {
    CHECK(ids(net(), longest_path(net())) == Ids{"z", "a", "b", "c", "d"});
    CHECK(longest_path(graph_of({{"a", "a"}})).empty());
    CHECK(longest_path(CitationGraph{}).empty());
    CitationGraph const circle = graph_of({{"a", "b"}, {"b", "a"}, {"b", "c"}});
    CHECK(ids(circle, longest_path(circle)) == Ids{"a", "b", "c"});
}
