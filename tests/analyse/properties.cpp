// SPDX-License-Identifier: BSL-1.0
// Laws that hold of every graph.
#include "analyse/brute_force.hpp"
#include "analyse/main_path.hpp"
#include "analyse/reduce.hpp"
#include "catch.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

using namespace recital;
using namespace recital::testing;

namespace {

CitationGraph any_graph(bool acyclic) {
    auto const count = *rc::gen::inRange<std::size_t>(0, 13);
    std::vector<Vertex> vertices(count);
    for (std::size_t at = 0; at < count; ++at) vertices[at].id = std::string(1, static_cast<char>('a' + at));
    std::vector<Edge> edges;
    if (count > 0) {
        auto const ends = *rc::gen::container<std::vector<std::pair<std::size_t, std::size_t>>>(
            rc::gen::pair(rc::gen::inRange<std::size_t>(0, count), rc::gen::inRange<std::size_t>(0, count)));
        for (auto [source, target] : ends) {
            if (acyclic && source < target) std::swap(source, target);
            edges.emplace_back().source = VertexId{static_cast<std::uint32_t>(source)};
            edges.back().target = VertexId{static_cast<std::uint32_t>(target)};
        }
    }
    return CitationGraph(std::move(vertices), std::move(edges));
}

void must_hold(bool held) { CHECK(held); }

}  // namespace

TEST_CASE("every graph: a reduction keeps what is reached and reduces no further") {
    must_hold(rc::check([] {
        CitationGraph const graph = any_graph(*rc::gen::arbitrary<bool>());
        CitationGraph const reduced = reduced_graph(graph, transitive_reduction(graph));
        RC_ASSERT(closure(pairs_of(reduced), graph.vertex_count()) == closure(pairs_of(graph), graph.vertex_count()));
        RC_ASSERT(transitive_reduction(reduced).links_kept == pairs_of(reduced).size());
    }));
}

TEST_CASE("every acyclic graph: no arc of the reduction is spanned by another way") {
    must_hold(rc::check([] {
        CitationGraph const graph = any_graph(true);
        PairSet const left = pairs_of(reduced_graph(graph, transitive_reduction(graph)));
        auto const leads = closure(left, graph.vertex_count());
        for (auto const& [from, to] : left)
            for (auto const& [other, by] : left) RC_ASSERT(other != from || by == to || !leads[by][to]);
    }));
}

TEST_CASE("every graph: search path counts flow through, what comes in goes out") {
    must_hold(rc::check([] {
        CitationGraph const graph = any_graph(*rc::gen::arbitrary<bool>());
        MainPath const all = main_path(graph, {TraversalWeights::spc, MainPathSearch::key_route, graph.edge_count() + 1});
        std::map<std::size_t, double> in, out;
        for (MainPathLink const& link : all.links) {
            in[link.citing] += link.share;
            out[link.cited] += link.share;
        }
        double begun = 0;
        double ended = 0;
        for (std::size_t node = 0; node < all.nodes.size(); ++node) {
            if (in.count(node) == 0) begun += out[node];
            if (out.count(node) == 0) ended += in[node];
            if (in.count(node) != 0 && out.count(node) != 0) RC_ASSERT(std::abs(in[node] - out[node]) < 1e-9);
        }
        RC_ASSERT(all.links.empty() || std::abs(begun - 1) < 1e-9);
        RC_ASSERT(all.links.empty() || std::abs(ended - 1) < 1e-9);
    }));
}

TEST_CASE("every graph: the global path lies within the critical one and weighs no less than the local ones") {
    must_hold(rc::check([] {
        CitationGraph const graph = any_graph(*rc::gen::arbitrary<bool>());
        auto const weights = static_cast<TraversalWeights>(*rc::gen::inRange(0, 3));
        auto const links = [&](MainPathSearch const search) {
            CitationGraph const path = main_path_graph(graph, main_path(graph, {weights, search}));
            std::set<std::pair<std::string, std::string>> ids;
            for (Edge const& edge : path.edges()) ids.emplace(path[edge.source].id, path[edge.target].id);
            return ids;
        };
        auto const critical = links(MainPathSearch::critical);
        for (auto const& link : links(MainPathSearch::global)) RC_ASSERT(critical.count(link) == 1);
        auto const sum = [&](MainPathOptions const& options) {
            double shares = 0;
            for (MainPathLink const& link : main_path(graph, options).links) shares += link.share;
            return shares;
        };
        MainPath const local = main_path(graph, {weights, MainPathSearch::local});
        std::map<std::size_t, int> in, out;
        for (MainPathLink const& link : local.links) ++in[link.citing], ++out[link.cited];
        auto const is_one = [](auto const& entry) { return entry.second == 1; };
        bool const is_one_path = local.nodes.size() == local.links.size() + 1 && std::all_of(in.begin(), in.end(), is_one) &&
                                 std::all_of(out.begin(), out.end(), is_one);
        if (is_one_path) RC_ASSERT(sum({weights, MainPathSearch::local}) <= sum({weights, MainPathSearch::global}) + 1e-9);
    }));
}
