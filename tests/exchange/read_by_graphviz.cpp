// SPDX-License-Identifier: BSL-1.0
// DOT files of ours read by Graphviz, and files that Graphviz reads, read by us: both must see the same graph.
#include "catch.hpp"
#include "draw/read_dot.hpp"
#include "exchange/sample_graphs.hpp"
#include "graph/dot_text.hpp"
#include "graph/export.hpp"
#include "graph/import.hpp"

#include <map>

using namespace recital;
using namespace recital::testing;

namespace {

std::string text_of(void* object, char const* name) { return from_dot_label(attribute(object, name)); }

/// An edge as text: source, target and what it says.
std::string line_of(std::string const& source, std::string const& target, std::vector<std::string> const& fields) {
    std::string line = source + '\1' + target;
    for (std::string const& field : fields) line += '\1' + field;
    return line;
}

/// Edges of a graph that Graphviz read.
std::vector<std::string> edges_of(Dot const& dot, std::vector<char const*> const& fields) {
    std::vector<std::string> lines;
    for (Agnode_t* each = agfstnode(dot.get()); each != nullptr; each = agnxtnode(dot.get(), each))
        for (Agedge_t* edge = agfstout(dot.get(), each); edge != nullptr; edge = agnxtout(dot.get(), edge)) {
            std::vector<std::string> values;
            for (char const* const field : fields) values.push_back(text_of(edge, field));
            lines.push_back(line_of(from_dot_label(agnameof(agtail(edge))), from_dot_label(agnameof(aghead(edge))), values));
        }
    std::sort(lines.begin(), lines.end());
    return lines;
}

}  // namespace

TEST_CASE("Graphviz reads DOT as it was meant") {
    for (auto const& [name, graph] : sample_graphs()) {
        CAPTURE(name);
        CitationGraph const expected = cleaned(graph);
        Dot const dot = read_dot(to_text(graph, GraphFormat::dot));
        REQUIRE(dot);
        CHECK(agisdirected(dot.get()));
        CHECK_FALSE(agisstrict(dot.get()));
        REQUIRE(static_cast<std::size_t>(agnnodes(dot.get())) == expected.vertex_count());
        REQUIRE(static_cast<std::size_t>(agnedges(dot.get())) == expected.edge_count());
        for (Vertex const& vertex : expected.vertices()) {
            CAPTURE(vertex.id);
            Agnode_t* const found = node(dot, dot_label(vertex.id));
            REQUIRE(found != nullptr);
            CHECK(text_of(found, "kind") == name_of(vertex.kind));
            CHECK(text_of(found, "label") == vertex.label);
            CHECK(text_of(found, "title") == vertex.title);
            CHECK(text_of(found, "organ") == vertex.organ);
            CHECK(text_of(found, "date") == vertex.date);
            CHECK(text_of(found, "year") == (vertex.year == 0 ? "" : std::to_string(vertex.year)));
            CHECK(text_of(found, "session") == vertex.session);
            CHECK(text_of(found, "in_corpus") == (vertex.in_corpus ? "true" : "false"));
            CHECK(text_of(found, "URL") == vertex.url);
        }
        std::vector<std::string> lines;
        for (Edge const& edge : expected.edges())
            lines.push_back(line_of(expected[edge.source].id, expected[edge.target].id,
                                    {edge.relation == Relation::cites ? "cites" : "adopted_by", edge.treatment, edge.stance, edge.part,
                                     edge.paragraph, edge.footnote, edge.pinpoint, std::to_string(edge.weight), edge.verb}));
        std::sort(lines.begin(), lines.end());
        CHECK(edges_of(dot, {"relation", "treatment", "stance", "part", "paragraph", "footnote", "pinpoint", "weight", "verb"}) == lines);
    }
}

TEST_CASE("DOT of others is read as Graphviz reads it") {
    std::map<std::string, std::string> const files{
        {"a chain with attributes", "digraph { a -> b -> c [weight=3 treatment=recalls]; b [label=\"B\\nand more\"] }"},
        {"presets hold from where they stand",
         "digraph G { x; node [title=\"T\"]; y; edge [treatment=notes] x -> y; edge [treatment=recalls]; y -> x }"},
        {"groups", "digraph { {a b} -> {c d} -> e; subgraph cluster_1 { node [organ=O]; f; g -> a } }"},
        {"strict", "strict digraph { a -> b; a -> b [weight=2]; b -> a }"},
        {"ports and numbers", "digraph { 1 -> -2.5:n -> .5:p:sw; \"1\" -> x }"},
        {"joined and broken texts", "digraph { \"a\" + \"b\" -> \"c\\\nd\" ; \"q\\\"q\" -> \"back\\\\slash\" }"},
        {"comments", "// one\n/* two */ digraph /* three */ G {\n# four\na -> b // five\n}"},
        {"keywords in any case", "DiGraph { NODE [title=t]; a; SubGraph { b } Edge [part=p] a -> b }"},
        {"HTML", "digraph { a [label=<<b>x</b>>]; <h> -> a }"},
        {"undirected", "graph { a -- b -- c; a -- b }"},
        {"attributes of the graph", "digraph { rankdir=LR; graph [bgcolor=red]; a -> a; key=value }"},
        {"accents", "digraph { é -> 日本 [treatment=\"ä\"] }"},
        {"empty lists", "digraph { a [] ; a -> b [] [weight=2][] ; }"}};
    for (auto const& [name, text] : files) {
        CAPTURE(name);
        Dot const dot = read_dot(text);
        REQUIRE(dot);
        auto const read = read_graph(text, "g.dot");
        if (auto const* const problem = std::get_if<Problem>(&read)) FAIL(message_of(*problem));
        CitationGraph const& ours = std::get<ImportedGraph>(read).graph;
        REQUIRE(ours.vertex_count() == static_cast<std::size_t>(agnnodes(dot.get())));
        for (Vertex const& vertex : ours.vertices()) {
            CAPTURE(vertex.id);
            Agnode_t* const found = node(dot, vertex.id);
            REQUIRE(found != nullptr);
            CHECK(vertex.title == text_of(found, "title"));
            CHECK(vertex.organ == text_of(found, "organ"));
        }
        std::vector<std::string> lines;
        for (Edge const& edge : ours.edges())
            lines.push_back(line_of(ours[edge.source].id, ours[edge.target].id, {edge.treatment, edge.part}));
        std::sort(lines.begin(), lines.end());
        CHECK(lines == edges_of(dot, {"treatment", "part"}));
    }
}
