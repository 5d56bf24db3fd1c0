// SPDX-License-Identifier: BSL-1.0
#include "draw/dot.hpp"

#include "catch.hpp"
#include "draw/escape.hpp"
#include "draw/read_dot.hpp"
#include "graph/factories.hpp"
#include "graph/safe_text.hpp"

#include <algorithm>

using namespace recital;
using namespace recital::testing;

namespace {

BuiltGraph sample() {
    return build_graph(std::vector<CitedDocument>{document(
                           "A/RES/52/189", "1997-12-18",
                           {cites("A/RES/50/123"), cites("A/RES/49/127", Kind::resolution, "recalls", Part::preamble, "4"),
                            cites("A/RES/49/127", Kind::resolution, "notes", Part::preamble, "11"),
                            cites("universal-declaration-of-human-rights"), in_footnote("Sales No. E.96.IV.8", Kind::publication, "2")})},
                       catalogue());
}

std::string dot_of(CitationGraph const& graph, DotOptions const& options = {}) {
    return to_dot(graph, select(graph, {}, 1, 1000), options, default_style());
}

}  // namespace

TEST_CASE("the DOT text is read back by cgraph with every vertex and one arrow for each pair") {
    BuiltGraph const built = sample();
    std::string const text = dot_of(built.graph, {"A title", false, false});
    Dot const dot = read_dot(text);
    REQUIRE(dot);
    for (std::uint32_t vertex = 0; vertex < built.graph.vertex_count(); ++vertex) {
        Agnode_t* const found = node(dot, node_name(VertexId{vertex}));
        REQUIRE(found != nullptr);
        CHECK(attribute(found, "id") == node_name(VertexId{vertex}));
        CHECK(attribute(found, "URL") == built.graph[VertexId{vertex}].url);
        CHECK_FALSE(attribute(found, "tooltip").empty());
    }
    Agnode_t* const source = node(dot, node_name(at(built.graph, "A/RES/52/189")));
    CHECK(agdegree(dot.get(), source, 0, 1) == 4);
    Agedge_t* const twice = agedge(dot.get(), source, node(dot, node_name(at(built.graph, "A/RES/49/127"))), nullptr, 0);
    REQUIRE(twice != nullptr);
    std::string const tooltip = attribute(twice, "tooltip");
    CHECK(tooltip.find("recalls") != std::string::npos);
    CHECK(tooltip.find("PP11") != std::string::npos);
    CHECK(attribute(dot.get(), "label").find("A title") != std::string::npos);
}

TEST_CASE("cited instruments are grouped by kind and stand by date") {
    std::string const text = dot_of(sample().graph);
    CHECK(text.find("General Assembly: resolutions (3)") != std::string::npos);
    CHECK(text.find("Declarations and programmes (1)") != std::string::npos);
    auto const place = [&](char const* label) { return text.find(std::string{"label=\""} + label); };
    CHECK(place("A/RES/217(III)A") < place("A/RES/49/127"));
    CHECK(place("A/RES/49/127") < place("A/RES/50/123"));
    CHECK(text.find("was adopted by") != std::string::npos);  // in the legend
}

TEST_CASE("the same graph gives the same DOT text") { CHECK(dot_of(sample().graph) == dot_of(sample().graph)); }

TEST_CASE("an empty graph is drawn") {
    Dot const dot = read_dot(dot_of({}));
    REQUIRE(dot);
    CHECK(agnnodes(dot.get()) == 0);
}

TEST_CASE("cycles and self-citations are drawn") {
    for (bool const layers : {false, true}) {
        Dot const dot = read_dot(dot_of(graph_of({{"a", "b"}, {"b", "a"}, {"a", "a"}}), {"", layers, false}));
        REQUIRE(dot);
        CHECK(agnedges(dot.get()) >= 3);
    }
}

TEST_CASE("hostile text cannot leave its label, and hostile addresses make no link") {
    std::vector<Vertex> vertices;
    std::vector<Edge> edges;
    for (std::string const& text : hostile_texts()) {
        Vertex vertex;
        vertex.id = std::to_string(100 + vertices.size()) + text;
        vertex.label = vertex.title = vertex.organ = vertex.date = vertex.url = text;
        vertex.kind = Kind::resolution;
        vertex.in_corpus = vertices.size() % 2 == 0;
        Edge edge;
        edge.target = VertexId{static_cast<std::uint32_t>(vertices.size())};
        edge.treatment = edge.paragraph = edge.footnote = edge.stance = edge.part = text;
        vertices.push_back(vertex);
        edges.push_back(edge);
    }
    CitationGraph const graph(vertices, edges);
    for (DotOptions const& options :
         {DotOptions{hostile_texts()[0], false, false}, DotOptions{hostile_texts()[1], true, false}, DotOptions{"", false, true}}) {
        Dot const dot = read_dot(dot_of(graph, options));
        REQUIRE(dot);
        std::size_t boxes = 0;
        for (Agnode_t* each = agfstnode(dot.get()); each != nullptr; each = agnxtnode(dot.get(), each)) {
            std::string const name = agnameof(each);
            if (name.rfind("legend_", 0) == 0) continue;
            CHECK(name.find_first_not_of("n0123456789") == std::string::npos);
            CHECK(attribute(each, "URL").empty());
            ++boxes;
        }
        CHECK(boxes == graph.vertex_count());
        for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
            std::string const tooltip = from_dot_label(attribute(node(dot, node_name(VertexId{vertex})), "tooltip"));
            CHECK(tooltip.find(clean_text(graph[VertexId{vertex}].label)) == 0);
        }
    }
}
