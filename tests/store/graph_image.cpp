// SPDX-License-Identifier: BSL-1.0
#include "store/detail/graph_image.hpp"

#include "catch.hpp"

#include <cstdint>
#include <random>

using namespace recital;

namespace {

CitationGraph sample() {
    std::vector<Vertex> vertices(3);
    vertices[0] = {"A/RES/1/1", Kind::resolution, "A/RES/1/1", "Title", "General Assembly", "1946-01-24", 1946, "1", true, "https://docs.un.org/A/RES/1/1"};
    vertices[1].id = "charter";
    vertices[1].kind = Kind::treaty;
    vertices[2].id = "é";
    vertices[2].year = -5;
    std::vector<Edge> edges(2);
    edges[0].source = VertexId{0};
    edges[0].target = VertexId{1};
    edges[0].treatment = "recalls";
    edges[0].stance = "neutral";
    edges[0].part = "preamble";
    edges[0].paragraph = "4";
    edges[0].pinpoint = "Article 1";
    edges[0].weight = 7;
    edges[1].source = VertexId{1};
    edges[1].target = VertexId{2};
    edges[1].relation = Relation::adopted_by;
    edges[1].treatment = "adopted_by";
    return {vertices, edges};
}

bool alike(CitationGraph const& left, CitationGraph const& right) {
    return std::equal(left.vertices().begin(), left.vertices().end(), right.vertices().begin(), right.vertices().end()) &&
           std::equal(left.edges().begin(), left.edges().end(), right.edges().begin(), right.edges().end());
}

}  // namespace

TEST_CASE("a graph is read back from its image", "[store]") {
    for (CitationGraph const& graph : {CitationGraph{}, sample()}) {
        auto const read = graph_of_image(graph_image(graph));
        REQUIRE(read.has_value());
        CHECK(alike(*read, graph));
    }
}

TEST_CASE("bytes that are no image are no graph", "[store]") {
    std::string const image = graph_image(sample());
    CHECK_FALSE(graph_of_image("").has_value());
    CHECK_FALSE(graph_of_image("recital graph 1\n").has_value());
    for (std::size_t size = 0; size < image.size(); ++size) CHECK_FALSE(graph_of_image(image.substr(0, size)).has_value());
    std::mt19937 chosen{1};
    for (int turn = 0; turn < 3000; ++turn) {
        std::string broken = image;
        for (int at = 0; at < 3; ++at) broken[16 + chosen() % (broken.size() - 16)] = static_cast<char>(chosen());
        auto const read = graph_of_image(broken);  // whatever it gives, it reads nothing beyond the bytes
        if (read) CHECK(read->vertex_count() <= image.size());
    }
}
