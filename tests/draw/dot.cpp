// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/dot.hpp"

#include "catch.hpp"
#include "draw/detail/arrange.hpp"
#include "draw/detail/escape.hpp"
#include "draw/draw.hpp"
#include "draw/read_dot.hpp"
#include "graph/factories.hpp"
#include "graph/safe_text.hpp"

#include <algorithm>
#include <random>

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

std::string dot_of(CitationGraph const& graph, char const* style = "ego", std::string title = {}) {
    DrawOptions options;
    options.format = DrawFormat::dot;
    options.style = *built_in_style(style);
    options.title = std::move(title);
    return std::get<Drawing>(draw(graph, options)).bytes;
}

/// A graph in which every text is one of these.
CitationGraph graph_of_texts(std::vector<std::string> const& texts) {
    std::vector<Vertex> vertices;
    std::vector<Edge> edges;
    for (std::string const& text : texts) {
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
    return CitationGraph(vertices, edges);
}

/// What cgraph reads back: every box by its own name, its whole text in the tooltip, no address, and nothing that is not ours.
void check_read_back(CitationGraph const& graph, std::string const& text) {
    Dot const dot = read_dot(text);
    REQUIRE(dot);
    std::size_t boxes = 0;
    for (Agnode_t* each = agfstnode(dot.get()); each != nullptr; each = agnxtnode(dot.get(), each)) {
        std::string const name = agnameof(each);
        if (name.rfind("legend_", 0) == 0 || name.rfind("text_", 0) == 0) continue;
        CHECK(name.find_first_not_of("n0123456789") == std::string::npos);
        CHECK(attribute(each, "URL").empty());
        ++boxes;
    }
    CHECK(boxes == graph.vertex_count());
    for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        Agnode_t* const box = node(dot, node_name(VertexId{vertex}));
        REQUIRE(box != nullptr);
        std::string const tooltip = from_dot_label(attribute(box, "tooltip"));
        CHECK(tooltip.find(clean_text(graph[VertexId{vertex}].label)) == 0);
        CHECK(attribute(box, "pos").find_first_not_of("0123456789.,-") == std::string::npos);
    }
}

}  // namespace

TEST_CASE("the DOT text is read back by cgraph with every vertex and one arrow for each pair") {
    BuiltGraph const built = sample();
    std::string const text = dot_of(built.graph, "ego", "A title");
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
    CHECK(text.find("label=\"A title\\l\"") != std::string::npos);
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

TEST_CASE("an empty graph is drawn in every style") {
    for (std::string const& style : built_in_style_names()) {
        CAPTURE(style);
        Dot const dot = read_dot(dot_of({}, style.c_str()));
        REQUIRE(dot);
        CHECK(node(dot, "n0") == nullptr);
    }
}

TEST_CASE("cycles and self-citations are drawn in every style") {
    CitationGraph const graph = graph_of({{"a", "b"}, {"b", "a"}, {"a", "a"}, {"a", "c"}});
    for (std::string const& style : built_in_style_names()) {
        CAPTURE(style);
        CHECK(read_dot(dot_of(graph, style.c_str())));
    }
    Dot const dot = read_dot(dot_of(graph, "timeline"));
    CHECK(agnedges(dot.get()) >= 4);
}

TEST_CASE("hostile text cannot leave its label, and hostile addresses make no link") {
    std::vector<std::string> texts = hostile_texts();
    texts.push_back(std::string(10'000, '\\'));
    texts.push_back(std::string(10'000, '"'));
    texts.push_back("\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D");
    CitationGraph const graph = graph_of_texts(texts);
    for (char const* style : {"ego", "chain", "timeline"}) {
        CAPTURE(style);
        check_read_back(graph, dot_of(graph, style, texts[0]));
    }
}

TEST_CASE("any text and id comes back from the DOT text as it was") {
    std::mt19937 random(2091);
    std::vector<std::string> const pieces{"\"",
                                          "\\",
                                          "\\l",
                                          "\\\"",
                                          "<",
                                          ">",
                                          "&amp;",
                                          "&#92;",
                                          "\n",
                                          "\r",
                                          "\t",
                                          std::string("\0", 1),
                                          "{",
                                          "}",
                                          "|",
                                          "[",
                                          "];",
                                          "->",
                                          "--",
                                          "//",
                                          "/*",
                                          "#",
                                          "=",
                                          ",",
                                          " ",
                                          "a",
                                          "\xC3\xA9",
                                          "\xFF",
                                          "\xE2\x80\xAE",
                                          "\xE2\x80\x8F",
                                          "\xF0\x9F\x98\x80",
                                          "\xE5\x9B\xBD",
                                          "n0",
                                          "subgraph",
                                          "<b>",
                                          "\\N",
                                          "%s",
                                          "'"};
    for (int round = 0; round < 60; ++round) {
        std::vector<std::string> texts;
        for (int text = 0; text < 4; ++text) {
            std::string made;
            std::size_t const length = random() % 12;
            for (std::size_t piece = 0; piece <= length; ++piece) made += pieces[random() % pieces.size()];
            texts.push_back(made);
        }
        CitationGraph const graph = graph_of_texts(texts);
        check_read_back(graph, dot_of(graph, round % 2 == 0 ? "ego" : "timeline", texts[0]));
    }
}
