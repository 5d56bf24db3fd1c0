// SPDX-License-Identifier: BSL-1.0
// Graphs of other programs, with less in them or with more, and graphs that are none.
#include "graph/import.hpp"

#include "catch.hpp"
#include "exchange/sample_graphs.hpp"
#include "graph/export.hpp"

using namespace recital;
using namespace recital::testing;

namespace {

ImportedGraph graph_in(std::string const& text) {
    auto read = read_graph(text, "g");
    if (auto const* const problem = std::get_if<Problem>(&read)) FAIL(message_of(*problem));
    return std::get<ImportedGraph>(std::move(read));
}

/// The message for a file that cannot be read.
std::string fault_in(std::string const& text) {
    auto const read = read_graph(text, "g");
    REQUIRE(std::holds_alternative<Problem>(read));
    return message_of(std::get<Problem>(read));
}

std::string graphml(std::string const& inside) {
    return "<?xml version=\"1.0\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n" + inside + "</graphml>\n";
}

void check_is_plain_pair(ImportedGraph const& read) {
    REQUIRE(read.graph.vertex_count() == 2);
    REQUIRE(read.graph.edge_count() == 1);
    Vertex const& from = read.graph.vertices()[0];
    CHECK(from.id == "A/RES/52/189");
    CHECK(from.kind == Kind::resolution);
    CHECK(from.label == "A/RES/52/189");
    CHECK(from.year == 1997);
    CHECK(from.session == "52");
    CHECK(from.url == "https://docs.un.org/A/RES/52/189");
    CHECK(from.in_corpus);
    Vertex const& to = read.graph.vertices()[1];
    CHECK(to.id == "some-treaty");
    CHECK(to.kind == Kind::document);
    CHECK_FALSE(to.in_corpus);
    CHECK(read.graph.edges()[0].weight == 1);
    CHECK(read.graph.edges()[0].relation == Relation::cites);
}

}  // namespace

TEST_CASE("what a file is is told by its beginning") {
    for (auto const& [name, graph] : sample_graphs()) {
        CAPTURE(name);
        CHECK(graph_source_of(to_text(graph, GraphFormat::json)) == GraphSource::json);
        CHECK(graph_source_of(to_text(graph, GraphFormat::node_link)) == GraphSource::node_link);
        CHECK(graph_source_of(to_text(graph, GraphFormat::graphml)) == GraphSource::graphml);
        CHECK(graph_source_of(to_text(graph, GraphFormat::pajek)) == GraphSource::pajek);
        CHECK(graph_source_of(to_text(graph, GraphFormat::dot)) == GraphSource::dot);
    }
    CHECK(graph_source_of("\xEF\xBB\xBF<!-- x --><!DOCTYPE graphml><g:graphml xmlns:g='…'>") == GraphSource::graphml);
    CHECK(graph_source_of("% a network\n\n*Network x\n*Vertices 2") == GraphSource::pajek);
    CHECK(graph_source_of("/* x */ strict graph \"a b\" {") == GraphSource::dot);
    CHECK(graph_source_of("Source;Target;Weight\n") == GraphSource::csv_edges);
    CHECK(graph_source_of("\"Id\",\"Label\"\r\n") == GraphSource::csv_nodes);
    CHECK(graph_source_of("{\"directed\": true, \"multigraph\": false") == GraphSource::node_link);
    CHECK(graph_source_of("{\"nodes\":[") == GraphSource::node_link);
    for (char const* const text :
         {"", "{", "<html>", "<gexf>", "Graph theory is fun", "graph", "source,document,begin", "id,name", "*Verticesx", "* Vertices",
          "{\"directed\":\"by\"}", "{\"nodes\":7}", "\"", "<!--", "% only a comment", "\"unclosed"})
        CHECK_FALSE(looks_like_graph(text));
}

TEST_CASE("a graph that names its vertices and no more is enough") {
    check_is_plain_pair(
        graph_in(graphml("<graph edgedefault=\"directed\"><node id=\"A/RES/52/189\"/><node id=\"some-treaty\"/>"
                         "<edge source=\"A/RES/52/189\" target=\"some-treaty\"/></graph>")));
    check_is_plain_pair(graph_in("*Vertices 2\r\n1 \"A/RES/52/189\"\r\n2 some-treaty 0.1 0.2 0.5 ellipse ic Red\r\n*Arcs\r\n1 2\r\n"));
    check_is_plain_pair(graph_in("digraph { \"A/RES/52/189\" -> \"some-treaty\" }"));
    check_is_plain_pair(graph_in("Source,Target\nA/RES/52/189,some-treaty\n"));
    check_is_plain_pair(graph_in(
        R"({"directed":true,"nodes":[{"id":"A/RES/52/189"},{"id":"some-treaty"}],"links":[{"source":"A/RES/52/189","target":"some-treaty"}]})"));
    auto const csv = read_csv_graph({"Id;Label\nA/RES/52/189;A/RES/52/189\nsome-treaty;some-treaty\n", "n"},
                                    {"\xEF\xBB\xBFTarget;Source\nsome-treaty;A/RES/52/189", "e"});
    REQUIRE(std::holds_alternative<ImportedGraph>(csv));
    check_is_plain_pair(std::get<ImportedGraph>(csv));
}

TEST_CASE("attributes of others are passed over and named once") {
    auto const read = graph_in(
        graphml("<key id=\"d0\" for=\"node\" attr.name=\"color\" attr.type=\"string\"><default>red</default></key>"
                "<key id=\"d1\" for=\"all\" attr.name=\"Title\" attr.type=\"string\"/><key id=\"w\" for=\"edge\" attr.name=\"weight\"/>"
                "<graph edgedefault=\"undirected\"><node id=\"a\"><data key=\"d0\">blue</data><data key=\"d1\">T &amp; x</data></node>"
                "<node id=\"b\"/><edge source=\"a\" target=\"b\"><data key=\"w\">2.6</data></edge></graph>"));
    CHECK(read.graph.vertices()[0].title == "T & x");
    CHECK(read.graph.edges()[0].weight == 3);
    CHECK(read.notes == std::vector<std::string>{"The graph is undirected: its edges were taken to lead from source to target.",
                                                 "Attributes passed over: color, Title.",
                                                 "Weights that were no whole number from 1 up, rounded: 1."});
}

TEST_CASE("presets of GraphML hold where a vertex says nothing") {
    auto const read =
        graph_in(graphml("<key id=\"k\" for=\"node\" attr.name=\"organ\"><default>General Assembly</default></key><graph>"
                         "<node id=\"a\"/><node id=\"b\"><data key=\"k\">Security Council</data></node></graph>"));
    CHECK(read.graph.vertices()[0].organ == "General Assembly");
    CHECK(read.graph.vertices()[1].organ == "Security Council");
}

TEST_CASE("Pajek files of others") {
    auto const read = graph_in(
        "% x\n*Vertices 4\n1 \"same\"\n2 \"same\"\n4 \"caf&#233; \\\"q\\\"\" title \"T\" key v\n*Edges\n1 2 2\n*Arcs :2 \"adopted_by\"\n"
        "3 4 1 l \"x\"\n*Arcslist\n4 1 2\n*Partition p\n");
    REQUIRE(read.graph.vertex_count() == 4);
    CHECK(read.graph.vertices()[0].id == "3");
    CHECK(read.graph.vertices()[1].id == "caf\xC3\xA9 \"q\"");
    CHECK(read.graph.vertices()[1].title == "T");
    CHECK(read.graph.vertices()[2].id == "same");
    CHECK(read.graph.vertices()[3].id == "same (2)");
    REQUIRE(read.graph.edge_count() == 4);
    CHECK(read.graph.edges()[0].relation == Relation::adopted_by);
    CHECK(read.notes.size() == 3);
}

TEST_CASE("the comments of a Pajek file that was changed are passed over") {
    std::string text = to_text(graph_of({{"A/RES/2/1", "A/RES/1/1"}}), GraphFormat::pajek);
    text += "2 2 1\n";
    auto const read = graph_in(text);
    CHECK(read.graph.edge_count() == 2);
    CHECK(read.notes == std::vector<std::string>{"The comments of recital do not fit the arcs and were passed over."});
}

TEST_CASE("members of JSON may stand in any order, and hold more than is asked for") {
    std::string const nodes = R"("nodes":[{"label":"l","kind":"treaty","id":"a","more":{"id":"x","deep":[{"id":1}]}}])";
    auto const own =
        graph_in(R"({"recital":"graph","edges":[{"target":"a","source":"a","list":[[]]}],"other":[[{"id":"b"}],1],)" + nodes + "}");
    CHECK(own.graph.vertex_count() == 1);
    CHECK(own.graph.edge_count() == 1);
    auto const linked = graph_in(R"({"links":[{"target":"a","source":"a"}],"graph":{"nodes":[{"id":"z"}]},)" + nodes + "}");
    CHECK(linked.graph.vertex_count() == 1);
    CHECK(linked.graph.vertices()[0].label == "l");
    CHECK(linked.graph.edge_count() == 1);
    CHECK(linked.notes == std::vector<std::string>{"Attributes passed over: more."});
}

TEST_CASE("comments behind the vertices are comments only") {
    auto const read = graph_in("*Vertices 2\n% recital graph 1\n% vertex title\n% v \"T\"\n1 a\n2 b\n*Arcs\n1 2\n");
    CHECK(read.graph.vertex_count() == 2);
    CHECK(read.graph.vertices()[0].title.empty());
}

TEST_CASE("what is malformed is told with line and column") {
    CHECK(fault_in(graphml("<graph><node id=\"a\"></graph>")).substr(0, 29) == "g:3:23: is no well-formed XML");
    CHECK(fault_in(graphml("<graph><node id=\"a\"/><node id=\"a\"/></graph>")) ==
          "g:3:22: a vertex before this one has the id \"a\" already; give each its own");
    CHECK(fault_in(graphml("<graph>\n<node id=\"a\"/>\n <edge source=\"a\" target=\"b\"/></graph>")) ==
          "g:5:2: target \"b\" is no node of the graph");
    CHECK(fault_in(graphml("<graph><node/></graph>")) == "g:3:8: a vertex has an empty id; give it one");
    CHECK(fault_in(graphml("")) == "g:2:1: holds no <graph>");
    CHECK(fault_in(graphml("<graph><node id=\"a\"><graph/></node></graph>")).find("flat graph") != std::string::npos);
    CHECK(fault_in(graphml("<graph><hyperedge/></graph>")).find("hyperedge") != std::string::npos);
    CHECK(fault_in(graphml("<key id=\"w\" for=\"edge\" attr.name=\"weight\"/><graph><node id=\"a\"/><edge source=\"a\" target=\"a\"><data "
                           "key=\"w\">much</data></edge></graph>")) ==
          "g:3:93: the weight \"much\" is no number; give the number of mentions");
    CHECK(fault_in("*Vertices 2\n1 \"a\n") == "g:2:3: a text in quotes does not end on its line; close the quotes");
    CHECK(fault_in("*Vertices 2\n*Arcs\n1 3\n") == "g:3:3: \"3\" is no number of a vertex from 1 to 2");
    CHECK(fault_in("*Vertices 99999999999\n") == "g:1:11: more vertices than a file of this size can name");
    CHECK(fault_in("*Vertices 1\n1 a\n1 b\n") == "g:3:1: the vertex 1 stands there twice");
    CHECK(fault_in("*Vertices 1\n*Matrix\n0\n") == "g:2:1: a *Matrix is not read; give *Arcs");
    CHECK(fault_in("*Network x\n*Arcs\n1 2\n") == "g:2:1: stands before *Vertices");
    CHECK(fault_in("source,target\na\n") == "g:2:1: an edge leads to or from a vertex with an empty id; name its ends");
    CHECK(fault_in("source,target\na,b,c\n") == "g:2:5: more cells than columns; put cells with a comma in quotes");
    CHECK(fault_in("source,target\n\"a,b\n") == "g:2:1: a cell in quotes does not end; close the quotes");
    CHECK(fault_in("source,target\n\"a\"x,b\n") == "g:2:4: text stands behind a closing quote; double the quotes within a cell");
    CHECK(fault_in("source,target,weight\na,b,many\n") == "g:2:5: the weight \"many\" is no number; give the number of mentions");
    CHECK(fault_in("digraph {\n a -> }\n") == "g:2:7: a vertex is expected, not \"}\"");
    CHECK(fault_in("digraph {\n a -- b }\n") == "g:2:4: -- stands in a digraph; write ->");
    CHECK(fault_in("digraph {\n a -> b") == "g:2:8: \"}\" is expected, not the end");
    CHECK(fault_in("digraph { \"a }\n") == "g:1:11: a text in quotes does not end; close the quotes");
    CHECK(fault_in("digraph { a ? b }\n") == "g:1:13: \"?\" is no part of the DOT language here; put names in quotes");
    CHECK(fault_in("digraph {} digraph {}") == "g:1:12: a second graph stands in the file; give one graph a file");
    CHECK(fault_in("{\"directed\":true,\n\"nodes\":[}") == "g:2:10: is no valid JSON; write the file again");
    CHECK(fault_in(R"({"directed":true,"nodes":[{"id":"a"},{"id":"a"}],"links":[]})").find("nodes[1] has the id of an earlier node") !=
          std::string::npos);
    CHECK(fault_in(R"({"directed":true,"nodes":[{"id":1}],"links":[{"source":1,"target":2}]})").find("links[0].target \"2\" is no node") !=
          std::string::npos);
    CHECK(fault_in(R"({"directed":true,"nodes":[{"id":1}]})").find("no lists") != std::string::npos);
    CHECK(fault_in("no graph").find("is no graph") != std::string::npos);
}

TEST_CASE("a table of edges that names what the table of vertices has not is told in its own file") {
    auto const read = read_csv_graph({"id,label\na,A\n", "n.csv"}, {"source,target\na,b\n", "e.csv"});
    REQUIRE(std::holds_alternative<Problem>(read));
    CHECK(message_of(std::get<Problem>(read)) == "e.csv:2:3: \"b\" is no id of the table of vertices; add it there");
}

TEST_CASE("short files cannot fill the memory or the stack") {
    CHECK(fault_in("digraph { " + std::string(100'000, '{')).find("too deep") != std::string::npos);
    std::string group = "{";
    for (int at = 0; at < 3000; ++at) group += " n" + std::to_string(at);
    group += "}";
    CHECK(fault_in("digraph { " + group + " -> " + group + " }").find("4 million edges") != std::string::npos);
    std::string deep;
    for (int at = 0; at < 100'000; ++at) deep += "<a>";
    CHECK(fault_in(graphml(deep)).find("no well-formed XML") != std::string::npos);
    std::string closed = deep;
    for (int at = 0; at < 100'000; ++at) closed += "</a>";
    CHECK(fault_in(graphml(closed)) == "g:2:1: holds no <graph>");
    std::string lists = R"({"directed":true,"nodes":)" + std::string(100'000, '[');
    CHECK(fault_in(lists).find("no valid JSON") != std::string::npos);
    CHECK(graph_in("*Vertices 1000\n").graph.vertex_count() == 1000);
    // Entities are refused wherever they are declared, as in documents.
    std::string const entities = fault_in(
        "<!DOCTYPE graphml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        "<graphml><key id=\"title\" for=\"node\" attr.name=\"title\"/><graph><node id=\"1\"><data "
        "key=\"title\">&b;&x;</data></node></graph></graphml>");
    CHECK(entities.find("declares entities") != std::string::npos);
    CHECK(graph_in("<!DOCTYPE graphml><graphml><graph><node id=\"1\"/></graph></graphml>").graph.vertex_count() == 1);
}
