// SPDX-License-Identifier: BSL-1.0
#include "analyse/communities.hpp"

#include "analyse/random_graphs.hpp"
#include "catch.hpp"
#include "graph/factories.hpp"

#include <functional>

using namespace recital;
using namespace recital::testing;

namespace {

/// The best modularity of all partitions of few vertices.
double best_of_all(CitationGraph const& graph) {
    std::vector<std::size_t> partition(graph.vertex_count(), 0);
    double best = -1;
    std::function<void(std::size_t, std::size_t)> const assign = [&](std::size_t at, std::size_t used) {
        if (at == partition.size()) {
            best = std::max(best, modularity(graph, partition));
            return;
        }
        for (partition[at] = 0; partition[at] <= used; ++partition[at]) assign(at + 1, std::max(used, partition[at] + 1));
    };
    assign(0, 0);
    return best;
}

}  // namespace

TEST_CASE("two circles with a bridge are two communities, named by what is cited most") {
    CitationGraph const graph =
        graph_of({{"a", "b"}, {"b", "c"}, {"c", "a"}, {"c", "d"}, {"d", "e"}, {"e", "f"}, {"f", "d"}, {"a", "b"}, {"lone", "lone"}});
    Communities const found = communities(graph);
    REQUIRE(found.communities.size() == 3);
    CHECK(ids(graph, found.communities[0].members) == std::vector<std::string>{"a", "b", "c"});
    CHECK(ids(graph, found.communities[1].members) == std::vector<std::string>{"d", "e", "f"});
    CHECK(ids(graph, found.communities[2].members) == std::vector<std::string>{"lone"});
    CHECK(found.communities[0].cited == std::vector<std::uint32_t>{1, 1, 1});
    CHECK(found.of[index_of(at(graph, "e"))] == 1);
    CHECK(found.modularity == Approx(6.0 / 7 - 2 * 0.25));
    CHECK(communities(graph, {0.01, 10}).communities.size() == 2);  // a low resolution joins what hangs together
}

TEST_CASE("modularity comes near the best there is") {
    for (std::uint32_t seed = 1; seed <= 15; ++seed) {
        CitationGraph const graph = random_graph({8, 10 + seed % 5, false}, seed);
        Communities const found = communities(graph);
        CAPTURE(seed);
        CHECK(found.modularity == Approx(modularity(graph, found.of)).margin(1e-12));
        CHECK(found.modularity >= best_of_all(graph) - 0.05);
    }
}

TEST_CASE("graphs without citations have communities of one") {
    CHECK(communities({}).communities.empty());
    CHECK(communities({}).modularity == 0);
    CHECK(communities(random_graph({3, 0, false}, 1)).communities.size() == 3);
}
