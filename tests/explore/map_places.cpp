// SPDX-License-Identifier: BSL-1.0
#include "explore/detail/map_places.hpp"

#include "analyse/random_graphs.hpp"
#include "catch.hpp"

#include <set>
#include <utility>

using namespace recital;
using namespace recital::testing;

namespace {

CitationGraph dated(std::uint32_t seed) {
    CitationGraph const drawn = random_graph({120, 300, true}, seed);
    std::vector<Vertex> vertices(drawn.vertices().begin(), drawn.vertices().end());
    for (std::size_t at = 0; at < vertices.size(); ++at) vertices[at].year = at % 7 == 0 ? 0 : 1990 + static_cast<int>(at % 5);
    return CitationGraph(std::move(vertices), {drawn.edges().begin(), drawn.edges().end()});
}

}  // namespace

TEST_CASE("no two vertices stand in one place, and each in the column of its year and in its lane") {
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        CitationGraph const graph = dated(seed);
        MapPlaces const places = map_places(graph, communities(graph), std::vector<double>(graph.vertex_count(), 1));
        std::set<std::pair<int, int>> taken;
        for (std::size_t at = 0; at < graph.vertex_count(); ++at) {
            CHECK(taken.emplace(places.x[at], places.y[at]).second);
            MapPlaces::Lane const& lane = places.lanes.at(places.lane[at]);
            CHECK(places.y[at] > lane.top);
            CHECK(places.y[at] < lane.bottom);
            for (MapPlaces::Year const& year : places.years)
                if (year.year == graph.vertices()[at].year) {
                    CHECK(places.x[at] > year.left);
                    CHECK(places.x[at] < year.right);
                }
        }
        for (std::size_t at = 1; at < places.years.size(); ++at) CHECK(places.years[at].left == places.years[at - 1].right);
        for (std::size_t at = 1; at < places.lanes.size(); ++at) CHECK(places.lanes[at].top == places.lanes[at - 1].bottom);
    }
}

TEST_CASE("of one cell the best stands in the middle of its lane") {
    CitationGraph const graph = dated(3);
    std::vector<double> score(graph.vertex_count(), 0);
    for (std::size_t at = 0; at < score.size(); ++at) score[at] = static_cast<double>(at);
    Communities const groups = communities(graph);
    MapPlaces const places = map_places(graph, groups, score);
    for (std::size_t at = 0; at < score.size(); ++at)
        for (std::size_t other = 0; other < at; ++other) {
            if (places.lane[at] != places.lane[other] || graph.vertices()[at].year != graph.vertices()[other].year) continue;
            MapPlaces::Lane const& lane = places.lanes[places.lane[at]];
            int const middle = (lane.top + lane.bottom) / 2;
            CHECK(std::abs(places.y[at] - middle) <= std::abs(places.y[other] - middle));
        }
    MapPlaces const again = map_places(graph, groups, score);
    CHECK(again.x == places.x);
    CHECK(again.y == places.y);
}

TEST_CASE("a graph of nothing has a map of nothing") {
    CitationGraph const graph;
    MapPlaces const places = map_places(graph, communities(graph), {});
    CHECK(places.x.empty());
    CHECK(places.years.empty());
    CHECK(places.lanes.empty());
}
