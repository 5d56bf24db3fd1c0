// SPDX-License-Identifier: BSL-1.0
#include "draw/selection.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

using namespace recital;
using namespace recital::testing;

namespace {
using Ids = std::vector<std::string>;

CitationGraph line() { return graph_of({{"a", "b"}, {"b", "c"}, {"c", "d"}, {"d", "e"}, {"x", "c"}, {"x", "y"}}); }
}  // namespace

TEST_CASE("without a focus everything is selected") {
    CitationGraph const graph = line();
    Selection const selected = select(graph, {}, 1, 100);
    CHECK(selected.vertices.size() == graph.vertex_count());
    CHECK(selected.edges.size() == graph.edge_count());
    CHECK(selected.notes.empty());
}

TEST_CASE("a focus brings what lies along and against its citations, with its distance") {
    CitationGraph const graph = line();
    std::vector<VertexId> const focus{at(graph, "c")};
    Selection const selected = select(graph, focus, 2, 100);
    CHECK(ids(graph, selected.vertices) == Ids{"a", "b", "c", "d", "e", "x"});
    CHECK(selected.distance == std::vector<int>{-2, -1, 0, 1, 2, -1});  // y, which x cites as well, is no matter of c
}

TEST_CASE("citations between the outermost are left out and told") {
    CitationGraph const graph = graph_of({{"f", "a"}, {"f", "b"}, {"a", "b"}});
    std::vector<VertexId> const focus{at(graph, "f")};
    Selection const selected = select(graph, focus, 1, 100);
    CHECK(selected.vertices.size() == 3);
    CHECK(selected.edges.size() == 2);
    REQUIRE(selected.notes.size() == 1);
    CHECK(selected.notes[0].find("(1)") != std::string::npos);
}

TEST_CASE("too many are cut to the nearest, then those read, then the most cited, and told") {
    CitationGraph const graph = graph_of({{"d1", "a"}, {"d1", "b"}, {"d2", "b"}, {"d2", "c"}, {"d3", "c"}, {"d3", "b"}});
    CHECK(ids(graph, select(graph, {}, 1, 2).vertices) == Ids{"b", "c"});  // more documents than room: the most cited
    CitationGraph const few = graph_of({{"d1", "a"}, {"d1", "b"}, {"d2", "b"}, {"d1", "c"}, {"d1", "e"}, {"d1", "f"}});
    Selection const selected = select(few, {}, 1, 4);
    CHECK(ids(few, selected.vertices) == Ids{"a", "b", "d1", "d2"});
    REQUIRE(selected.notes.size() == 1);
    CHECK(selected.notes[0].find("4 of 7") != std::string::npos);
    CHECK(selected.edges.size() == 3);
    std::vector<VertexId> const focus{at(graph, "a")};
    CHECK(ids(graph, select(graph, focus, 9, 1).vertices) == Ids{"a"});
}

TEST_CASE("of each step as many as there is room for, those that most of the nearer ones lead to") {
    CitationGraph const graph = graph_of({{"f", "a"},
                                          {"f", "b"},
                                          {"f", "c"},
                                          {"f", "d"},
                                          {"a", "s"},
                                          {"b", "s"},
                                          {"b", "t"},
                                          {"d", "u"},
                                          {"x", "f"},
                                          {"y", "x"},
                                          {"z", "x"}});
    std::vector<VertexId> const focus{at(graph, "f")};
    Selection const all = select(graph, focus, 2, 100, {}, Cut::each_step);
    CHECK(all.vertices.size() == graph.vertex_count());
    CHECK(all.notes.empty());
    // Six places beside the focus: one is enough for x, one left for y or z, two for each step along the citations.
    Selection const selected = select(graph, focus, 2, 7, {}, Cut::each_step);
    CHECK(ids(graph, selected.vertices) == Ids{"a", "b", "f", "s", "t", "x", "y"});  // u goes with d; z finds no room
    REQUIRE(selected.notes.size() == 1);
    CHECK(selected.notes[0].find("1 of 2 instruments 2 steps against the citations") != std::string::npos);
    CHECK(selected.notes[0].find("2 of 4 instruments 1 step along the citations") != std::string::npos);
    CHECK(ids(graph, select(graph, focus, 2, 1, {}, Cut::each_step).vertices) == Ids{"f"});
}

TEST_CASE("half of the room of a step is for what leads further, however much the rest is cited") {
    CitationGraph const graph =
        graph_of({{"f", "t"}, {"f", "u"}, {"f", "r"}, {"r", "s"}, {"x", "t"}, {"x", "u"}, {"y", "t"}, {"y", "u"}, {"z", "t"}});
    std::vector<VertexId> const focus{at(graph, "f")};
    Selection const selected = select(graph, focus, 2, 4, {true, false, true}, Cut::each_step);
    CHECK(ids(graph, selected.vertices) == Ids{"f", "r", "s", "t"});
}

TEST_CASE("nothing can be selected of nothing") { CHECK(select({}, {}, 1, 10).vertices.empty()); }
