// SPDX-License-Identifier: BSL-1.0
// The algorithms for large networks, against plain ones on small networks.
#include "analyse/brute_force.hpp"
#include "analyse/detail/condensation.hpp"
#include "analyse/detail/page_rank.hpp"
#include "analyse/detail/reach.hpp"
#include "analyse/detail/reduction.hpp"
#include "catch.hpp"

#include <algorithm>
#include <cmath>
#include <random>

using namespace recital;
using namespace recital::testing;

namespace {

std::vector<NetworkArc> random_arcs(std::uint32_t vertices, std::size_t count, bool acyclic, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<NetworkArc> arcs;
    while (arcs.size() < count) {
        NetworkArc arc{random() % vertices, random() % vertices};
        if (acyclic && arc.first == arc.second) continue;
        if (acyclic && arc.first < arc.second) std::swap(arc.first, arc.second);
        arcs.push_back(arc);
    }
    return arcs;
}

/// The power method, as the definition says it.
std::vector<double> page_rank_by_powers(Network const& network, double damping) {
    auto const count = static_cast<double>(num_vertices(network));
    std::vector<double> rank(num_vertices(network), 1 / count);
    for (int times = 0; times < 500; ++times) {
        std::vector<double> next(rank.size(), 0.0);
        double held = 0;
        for (std::uint32_t vertex = 0; vertex < rank.size(); ++vertex) {
            auto const cited = cited_by(vertex, network);
            if (cited.empty()) held += rank[vertex];
            for (std::uint32_t const each : cited) next[each] += damping * rank[vertex] / static_cast<double>(cited.size());
        }
        for (double& each : next) each += (1 - damping + damping * held) / count;
        rank = next;
    }
    return rank;
}

}  // namespace

TEST_CASE("page rank by components is page rank by powers") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        std::uint32_t const vertices = 1 + seed % 17;
        bool const acyclic = seed % 3 == 0 && vertices > 1;
        Network const network = network_of(random_arcs(vertices, seed % 50, acyclic, seed), vertices);
        std::vector<double> const expected = page_rank_by_powers(network, 0.85);
        std::vector<double> const found = page_rank(network);
        REQUIRE(found.size() == expected.size());
        for (std::size_t at = 0; at < found.size(); ++at) CHECK(std::abs(found[at] - expected[at]) < 1e-9);
    }
    CHECK(page_rank(network_of(std::vector<NetworkArc>{}, 0)).empty());
}

TEST_CASE("an order has what is cited first, and there is none with circles") {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        CAPTURE(seed);
        Network const network = network_of(random_arcs(12, seed, true, seed), 12);
        auto const order = dependency_order(network);
        REQUIRE(order);
        std::vector<std::size_t> place(12);
        for (std::size_t at = 0; at < 12; ++at) place[(*order)[at]] = at;
        for (std::uint32_t vertex = 0; vertex < 12; ++vertex)
            for (std::uint32_t const cited : cited_by(vertex, network)) CHECK(place[cited] < place[vertex]);
    }
    CHECK_FALSE(dependency_order(network_of({{0, 1}, {1, 0}}, 2)));
    CHECK_FALSE(dependency_order(network_of({{0, 0}}, 1)));
}

TEST_CASE("what is reached, components and the longest chain are those of the closure") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        std::uint32_t const vertices = 2 + seed % 12;
        auto const arcs = random_arcs(vertices, seed % 30, seed % 2 == 0, seed);
        Network const network = network_of(arcs, vertices);
        auto const leads = closure(PairSet(arcs.begin(), arcs.end()), vertices);
        StrongComponents const components = strong_components(network);
        for (std::uint32_t from = 0; from < vertices; ++from) {
            auto found = reachable(network, from);
            CHECK(found.front() == from);
            std::sort(found.begin(), found.end());
            for (std::uint32_t to = 0; to < vertices; ++to) {
                bool const reached = std::binary_search(found.begin(), found.end(), to);
                CHECK(reached == (from == to || leads[from][to]));
                CHECK((components.of[from] == components.of[to]) == (from == to || (leads[from][to] && leads[to][from])));
                if (leads[from][to]) CHECK(components.of[from] >= components.of[to]);
            }
        }
        if (seed % 2 != 0) continue;
        auto const chain = longest_chain(network, *dependency_order(network));
        std::size_t longest = 0;
        for (std::uint32_t from = 0; from < vertices; ++from)
            for (std::uint32_t to = 0; to < vertices; ++to)
                for (auto const& path : simple_paths(PairSet(arcs.begin(), arcs.end()), from, to)) longest = std::max(longest, path.size());
        CHECK(chain.size() == longest);
        for (std::size_t at = 1; at < chain.size(); ++at) {
            auto const cited = cited_by(chain[at - 1], network);
            CHECK(std::find(cited.begin(), cited.end(), chain[at]) != cited.end());
        }
    }
}

TEST_CASE("a reduction is the same in blocks of every size, over more vertices than a block holds") {
    for (std::uint32_t seed = 0; seed < 3; ++seed) {
        Network const network = network_of(random_arcs(1500, 9000, true, seed), 1500);
        auto const order = dependency_order(network).value();
        std::vector<bool> const kept = reduced_arcs(network, order);
        for (std::size_t const memory : {std::size_t{1}, std::size_t{1500 * 8 * 4}}) CHECK(reduced_arcs(network, order, memory) == kept);
        PairSet whole, left;
        std::size_t arc = 0;
        for (std::uint32_t vertex = 0; vertex < 1500; ++vertex)
            for (std::uint32_t const cited : cited_by(vertex, network)) {
                whole.emplace(vertex, cited);
                if (kept[arc++]) left.emplace(vertex, cited);
            }
        CHECK(left.size() == static_cast<std::size_t>(std::count(kept.begin(), kept.end(), true)));
        Network const reduced = network_of({left.begin(), left.end()}, 1500);
        for (std::uint32_t vertex = 0; vertex < 1500; vertex += 97) {
            auto before = reachable(network, vertex);
            auto after = reachable(reduced, vertex);
            std::sort(before.begin(), before.end());
            std::sort(after.begin(), after.end());
            CHECK(before == after);
        }
    }
}
