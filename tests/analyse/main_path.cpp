// SPDX-License-Identifier: BSL-1.0
#include "analyse/main_path.hpp"

#include "analyse/brute_force.hpp"
#include "analyse/random_graphs.hpp"
#include "catch.hpp"
#include "graph/factories.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace recital;
using namespace recital::testing;

namespace {

using Pair = PairSet::value_type;

/// Every search path of an acyclic graph, one after the other: what the weights are defined by.
class Enumeration {
public:
    Enumeration(CitationGraph const& graph, TraversalWeights weights) : m_count(graph.vertex_count()), m_weights(weights) {
        for (auto const& [citing, cited] : pairs_of(graph)) {
            m_citing[cited].push_back(citing);
            m_cites.insert(citing);
        }
        for (std::uint32_t vertex = 0; vertex < m_count; ++vertex)
            if (weights != TraversalWeights::spc || !m_cites.count(vertex)) walk({vertex});
    }

    std::map<Pair, double> weight;
    std::vector<std::vector<std::uint32_t>> paths;

private:
    void walk(std::vector<std::uint32_t> path) {
        bool const ends = m_citing.find(path.back()) == m_citing.end();
        if (path.size() > 1 && (ends || m_weights == TraversalWeights::spnp)) {
            for (std::size_t at = 1; at < path.size(); ++at) weight[{path[at], path[at - 1]}] += 1;
            paths.push_back(path);
        }
        if (ends) return;
        for (std::uint32_t const next : m_citing[path.back()]) {
            path.push_back(next);
            walk(path);
            path.pop_back();
        }
    }

    std::map<std::uint32_t, std::vector<std::uint32_t>> m_citing;
    std::set<std::uint32_t> m_cites;
    std::size_t m_count;
    TraversalWeights m_weights;
};

/// All links with their weights: with so many key routes every link is one.
std::map<Pair, double> weights_of(CitationGraph const& graph, TraversalWeights weights) {
    MainPathOptions options{weights, MainPathSearch::key_route, graph.edge_count() + 1};
    MainPath const all = main_path(graph, options);
    std::map<Pair, double> found;
    for (MainPathLink const& link : all.links) {
        Pair const pair{static_cast<std::uint32_t>(all.nodes[link.citing].members.front()),
                        static_cast<std::uint32_t>(all.nodes[link.cited].members.front())};
        found[pair] = std::stod(link.weight.text());
    }
    return found;
}

PairSet links_of(MainPath const& path) {
    PairSet links;
    for (MainPathLink const& link : path.links)
        links.emplace(static_cast<std::uint32_t>(path.nodes[link.citing].members.front()),
                      static_cast<std::uint32_t>(path.nodes[link.cited].members.front()));
    return links;
}

std::vector<std::string> names(CitationGraph const& graph, MainPath const& path) {
    std::vector<std::string> all;
    for (MainPathNode const& node : path.nodes) {
        std::string name;
        for (VertexId const member : node.members) name += (name.empty() ? "" : "+") + graph[member].id;
        all.push_back(name);
    }
    return all;
}

constexpr TraversalWeights all_weights[] = {TraversalWeights::spc, TraversalWeights::splc, TraversalWeights::spnp};

/// Two threads that meet.
CitationGraph two_threads() {
    return graph_of({{"c", "a"}, {"c", "b"}, {"d", "c"}, {"e", "c"}, {"f", "d"}, {"f", "e"}, {"g", "e"}, {"e", "b"}});
}

}  // namespace

TEST_CASE("weights are those counted path by path") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        CitationGraph const graph = random_graph({3 + seed % 8, 2 + seed % 23, true}, seed);
        for (TraversalWeights const weights : all_weights) {
            CAPTURE(name_of(weights));
            Enumeration const counted(graph, weights);
            CHECK(weights_of(graph, weights) == counted.weight);
            CHECK(main_path(graph, {weights}).total.text() == std::to_string(counted.paths.size()));
        }
    }
}

TEST_CASE("the global path has the greatest sum, the critical one is all that have it") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        CitationGraph const graph = random_graph({3 + seed % 8, 2 + seed % 23, true}, seed + 1000);
        for (TraversalWeights const weights : all_weights) {
            auto const weight = weights_of(graph, weights);
            double greatest = 0;
            PairSet critical;
            for (auto const& path : Enumeration(graph, TraversalWeights::spc).paths) {
                double sum = 0;
                PairSet links;
                for (std::size_t at = 1; at < path.size(); ++at) links.emplace(path[at], path[at - 1]);
                for (Pair const& link : links) sum += weight.at(link);
                if (sum > greatest) critical.clear();
                greatest = std::max(greatest, sum);
                if (sum == greatest) critical.insert(links.begin(), links.end());
            }
            CHECK(links_of(main_path(graph, {weights, MainPathSearch::critical})) == critical);
            MainPath const global = main_path(graph, {weights, MainPathSearch::global});
            double sum = 0;
            for (Pair const& link : links_of(global)) sum += weight.at(link);
            CHECK(sum == greatest);
            CHECK(global.nodes.size() == (weight.empty() ? 0 : global.links.size() + 1));
        }
    }
}

TEST_CASE("weights of a small network by hand") {
    CitationGraph const graph = two_threads();
    auto const weight = [&](TraversalWeights weights, char const* citing, char const* cited) {
        return weights_of(graph, weights).at({static_cast<std::uint32_t>(at(graph, citing)), static_cast<std::uint32_t>(at(graph, cited))});
    };
    CHECK(weight(TraversalWeights::spc, "c", "a") == 3);  // a c d f, a c e f, a c e g
    CHECK(weight(TraversalWeights::spc, "e", "c") == 4);  // from a and b, to f and g
    CHECK(weight(TraversalWeights::spc, "e", "b") == 2);
    CHECK(weight(TraversalWeights::splc, "e", "c") == 6);  // from a, b and c
    CHECK(weight(TraversalWeights::spnp, "e", "c") == 9);  // to e, f and g
}

TEST_CASE("each search goes its own way") {
    CitationGraph const graph = two_threads();
    auto const found = [&](MainPathOptions const& options) { return names(graph, main_path(graph, options)); };
    using Names = std::vector<std::string>;
    MainPathOptions local;
    local.search = MainPathSearch::local;
    // c a and c b weigh the same; of the ways on from c, e weighs 4 and d 2; from e both.
    CHECK(found(local) == Names{"a", "b", "c", "e", "f", "g"});
    local.backward = true;
    // f e and g e weigh 3 each.
    CHECK(found(local) == Names{"a", "b", "c", "e", "f", "g"});
    CHECK(found({TraversalWeights::spc, MainPathSearch::global}) == Names{"a", "c", "e", "f"});
    CHECK(found({TraversalWeights::spc, MainPathSearch::critical}) == Names{"a", "b", "c", "e", "f", "g"});
    MainPathOptions key{TraversalWeights::spc, MainPathSearch::key_route, 1};
    CHECK(found(key) == Names{"a", "c", "e", "f"});
    key.local_routes = true;
    CHECK(found(key) == Names{"a", "b", "c", "e", "f", "g"});
    MainPath const with_key = main_path(graph, key);
    CHECK(std::count_if(with_key.links.begin(), with_key.links.end(), [](MainPathLink const& link) { return link.key; }) == 1);
}

TEST_CASE("documents that cite each other count as one, self-citations and repetitions not at all") {
    CitationGraph const graph = graph_of({{"b", "a"}, {"b", "c"}, {"c", "b"}, {"d", "c"}, {"d", "c"}, {"d", "d"}, {"e", "d"}, {"y", "x"}});
    MainPath const path = main_path(graph);
    CHECK(names(graph, path) == std::vector<std::string>{"a", "b+c", "d", "e"});
    CHECK(path.circles == 1);
    CHECK(path.in_circles == 2);
    CHECK(path.documents == 7);
    CHECK(path.total.text() == "2");
    REQUIRE(path.links.size() == 3);
    CHECK(path.links[1].citations.size() == 2);
    CHECK(path.links[0].share == 0.5);
    CitationGraph const alone = main_path_graph(graph, path);
    CHECK(alone.vertex_count() == 5);
    CHECK(alone.edge_count() == 6);  // the circle's two and the repetition are citations that were made; d's of itself says nothing
}

TEST_CASE("adoptions are links where they are wanted") {
    BuiltGraph const built =
        build_graph(std::vector<CitedDocument>{document("A/RES/52/189", "1997-12-18",
                                                        {cites("universal-declaration-of-human-rights", Kind::declaration)})},
                    catalogue());
    MainPathOptions options;
    options.adoptions = true;
    CHECK(names(built.graph, main_path(built.graph, options)) ==
          std::vector<std::string>{"A/RES/217(III)[A]", "universal-declaration-of-human-rights", "A/RES/52/189"});
    options.adoptions = false;
    CHECK(main_path(built.graph, options).nodes.size() == 2);
}

TEST_CASE("nothing cites anything") {
    for (CitationGraph const& graph : {CitationGraph{}, random_graph({5, 0, true}, 1), graph_of({{"a", "a"}})})
        for (MainPathSearch const search :
             {MainPathSearch::local, MainPathSearch::global, MainPathSearch::key_route, MainPathSearch::critical}) {
            MainPath const path = main_path(graph, {TraversalWeights::spc, search});
            CHECK(path.nodes.empty());
            CHECK(path.links.empty());
            CHECK(path.total.is_zero());
            CHECK(main_path_graph(graph, path).vertex_count() == 0);
        }
}

TEST_CASE("counts beyond every built-in number keep their shares") {
    // 1,500 steps with two ways each: 2^1500 paths, each link on half of them.
    std::vector<Vertex> vertices;
    std::vector<Edge> edges;
    auto const add = [&vertices](std::string id) {
        vertices.emplace_back().id = std::move(id);
        return VertexId{static_cast<std::uint32_t>(vertices.size() - 1)};
    };
    auto const cite = [&edges](VertexId citing, VertexId cited) {
        edges.emplace_back().source = citing;
        edges.back().target = cited;
    };
    VertexId last = add("k00000");
    for (int step = 0; step < 1500; ++step) {
        std::string const number = std::to_string(10000 + step);
        VertexId const left = add("l" + number);
        VertexId const right = add("r" + number);
        VertexId const next = add("k" + number);
        for (VertexId const middle : {left, right}) {
            cite(middle, last);
            cite(next, middle);
        }
        last = next;
    }
    CitationGraph const graph(std::move(vertices), std::move(edges));
    MainPath const path = main_path(graph);
    CHECK(path.total.text() == "3.507466e+451");
    CHECK_FALSE(path.total.is_exact());
    REQUIRE(path.links.size() == 3000);
    CHECK(std::all_of(path.links.begin(), path.links.end(), [](MainPathLink const& link) { return link.share == 0.5; }));
    CHECK(main_path(graph, {TraversalWeights::spc, MainPathSearch::critical}).links.size() == 6000);
}
