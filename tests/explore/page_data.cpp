// SPDX-License-Identifier: BSL-1.0
#include "explore/detail/page_data.hpp"

#include "catch.hpp"
#include "explore/explore.hpp"
#include "graph/factories.hpp"

#include <algorithm>

using namespace recital;
using namespace recital::testing;

namespace {

CitationGraph sample() {
    return build_graph(std::vector<CitedDocument>{document("A/RES/52/189", "1997-12-18",
                                                           {cites("A/RES/49/127"), cites("charter-of-the-united-nations", Kind::treaty)},
                                                           "International migration")},
                       catalogue())
        .graph;
}

std::string page_of(CitationGraph const& graph, std::string title = "A page") {
    Catalogue const tables = catalogue();
    return explore_page({graph, tables, {}, std::move(title), {}, "", {}, {}, {}});
}

std::size_t count(std::string const& text, std::string const& what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("the data names what comes again once") {
    CitationGraph const graph = sample();
    Catalogue const tables = catalogue();
    std::string const data = page_data({graph, tables, {at(graph, "A/RES/52/189")}, "T", {"a note"}, "", {}, {}, {{"treaty", "#b85400"}}});
    CHECK(data.find("\"title\":\"T\",\"notes\":[\"a note\"],\"focus\":[1]") != std::string::npos);
    CHECK(data.find("\"id\":[\"A/RES/49/127\",\"A/RES/52/189\",\"charter-of-the-united-nations\"]") != std::string::npos);
    CHECK(data.find("\"names\":{\"2\":[\"UN Charter\"]}") != std::string::npos);
    CHECK(data.find("\"url\":[\"=\",\"=\",\"\"]") != std::string::npos);
    CHECK(data.find("\"out\":[0,2,0],\"target\":[0,2]") != std::string::npos);
    CHECK(data.find("\"verbs\":[\"recalls\"]") != std::string::npos);
    CHECK(data.find("\"colours\":{\"treaty\":\"#b85400\"}") != std::string::npos);
}

TEST_CASE("a page loads nothing and runs nothing but its own script") {
    std::string const page = page_of(sample());
    CHECK(page.find("default-src 'none'; img-src blob:; base-uri 'none'; form-action 'none'; style-src 'sha256-") != std::string::npos);
    CHECK(page.find("unsafe-inline") == std::string::npos);
    CHECK(count(page, "<script") == 3);
    CHECK(count(page, "</script") == 3);
    CHECK(page.find(" src=") == std::string::npos);
    CHECK(page.find("@import") == std::string::npos);
    CHECK(page == page_of(sample()));
}

TEST_CASE("hostile texts stay data") {
    std::vector<Citation> citations;
    Catalogue tables;
    for (std::string const& text : hostile_texts()) {
        std::string const id = "i" + std::to_string(citations.size());
        citations.push_back(cites(id, Kind::treaty, text));
        tables.instruments.push_back(instrument(id, Kind::treaty, text, text, "", {text}));
    }
    CitationGraph const graph = build_graph(std::vector<CitedDocument>{document("d", "", citations, hostile_texts()[4])}, tables).graph;
    for (std::size_t const plain : {std::size_t{1} << 18U, std::size_t{0}}) {
        std::string const page = explore_page({graph,
                                               tables,
                                               {},
                                               hostile_texts()[4],
                                               {hostile_texts()[4]},
                                               "",
                                               {},
                                               [](Edge const&) {
                                                   return std::vector<Quote>{{hostile_texts()[4], {{0, 3}}}};
                                               },
                                               {}},
                                              {1000, plain});
        CHECK(count(page, "<script") == 3);
        CHECK(page.find("<script>alert") == std::string::npos);
        CHECK(page.find("\xE2\x80\xAE") == std::string::npos);
        CHECK(page.find('\x1b') == std::string::npos);
    }
}

TEST_CASE("a page about some holds what lies within two steps of them") {
    CitationGraph const graph = graph_of({{"a", "b"}, {"b", "c"}, {"c", "d"}, {"e", "a"}, {"x", "y"}});
    ExploredPart const part = explored_part(graph, {at(graph, "a")});
    std::vector<std::string> held;
    for (Vertex const& vertex : part.graph.vertices()) held.push_back(vertex.id);
    CHECK(held == std::vector<std::string>{"a", "b", "c", "e"});
    CHECK(part.focus == std::vector<VertexId>{at(part.graph, "a")});
    CHECK(part.notes == std::vector<std::string>{"The page holds 4 of 7 instruments: the nearest within two steps."});
    CHECK(explored_part(graph, {}).graph.vertex_count() == 7);
    CHECK(explored_part({}, {}).graph.vertex_count() == 0);
}
