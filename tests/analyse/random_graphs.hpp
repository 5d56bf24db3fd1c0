// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

// Small graphs of every shape, the same each time.
namespace recital::testing {

struct RandomShape {
    std::size_t vertices = 0;
    std::size_t edges = 0;
    bool acyclic = false;  ///< no vertex cites one of a higher number
};

/// Vertices "v00" … with edges drawn at random: parallel ones, loops and, unless acyclic, cycles among them.
inline CitationGraph random_graph(RandomShape const& shape, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<Vertex> vertices(shape.vertices);
    for (std::size_t at = 0; at < shape.vertices; ++at) {
        vertices[at].id = vertices[at].label = (at < 10 ? "v0" : "v") + std::to_string(at);
        vertices[at].in_corpus = true;
    }
    std::vector<Edge> edges;
    for (std::size_t at = 0; shape.vertices > 0 && at < shape.edges; ++at) {
        auto source = static_cast<std::uint32_t>(random() % shape.vertices);
        auto target = static_cast<std::uint32_t>(random() % shape.vertices);
        if (shape.acyclic && source < target) std::swap(source, target);
        Edge edge;
        edge.source = VertexId{source};
        edge.target = VertexId{target};
        edge.treatment = random() % 4 == 0 ? "notes" : "recalls";
        edges.push_back(edge);
    }
    return CitationGraph(std::move(vertices), std::move(edges));
}

}  // namespace recital::testing
