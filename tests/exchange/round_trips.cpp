// SPDX-License-Identifier: BSL-1.0
// Whatever the graph: written in a format that is read back, it comes back as it was, but for characters that are no text.
#include "catch.hpp"
#include "exchange/sample_graphs.hpp"
#include "graph/export.hpp"
#include "graph/import.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <regex>

using namespace recital;
using namespace recital::testing;

namespace {

/// Text of any bytes, of favoured ones and of what formats are made of; now and then a very long one.
std::string any_text() {
    static std::vector<std::string> const pieces = more_hostile_texts();
    auto const kinds = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100));
    std::string text;
    for (int const kind : kinds) {
        if (kind < 40)
            text += static_cast<char>(*rc::gen::inRange(0x20, 0x7F));
        else if (kind < 50)
            text += static_cast<char>(*rc::gen::inRange(0, 256));
        else if (kind < 70)
            text += *rc::gen::elementOf(std::string{"\"'\\&<>;,=\n\t\r%*#-+@{}[]"});
        else if (kind < 98)
            text += *rc::gen::elementOf(std::vector<std::string>(pieces.begin(), pieces.end() - 1));
        else
            text += std::string(1000, 'x');
    }
    return text;
}

CitationGraph any_graph() {
    std::set<std::string> ids;
    for (int count = *rc::gen::inRange(0, 8); count > 0; --count)
        ids.insert(*rc::gen::inRange(0, 3) == 0 ? any_text() + "i" : "A/RES/1/" + any_text());
    std::vector<Vertex> vertices;
    for (std::string const& id : ids) {
        Vertex vertex;
        vertex.id = id;
        vertex.kind = static_cast<Kind>(*rc::gen::inRange(0, 9));
        vertex.label = "l" + any_text();
        vertex.title = any_text();
        vertex.organ = any_text();
        vertex.date = any_text();
        vertex.year = *rc::gen::inRange(0, 10000);
        vertex.session = any_text();
        vertex.in_corpus = *rc::gen::arbitrary<bool>();
        vertex.url = any_text();
        vertices.push_back(std::move(vertex));
    }
    std::vector<Edge> edges;
    auto const end = [&vertices] { return VertexId{*rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(vertices.size()))}; };
    for (int count = vertices.empty() ? 0 : *rc::gen::inRange(0, 12); count > 0; --count) {
        Edge edge;
        edge.source = end();
        edge.target = end();
        edge.relation = *rc::gen::arbitrary<bool>() ? Relation::cites : Relation::adopted_by;
        edge.treatment = any_text();
        edge.verb = any_text();
        edge.stance = any_text();
        edge.part = *rc::gen::element<std::string>("preamble", "operative", "footnote", "annex", "");
        edge.paragraph = *rc::gen::element<std::string>("", "1", "2", "11", "6 (a)");
        edge.footnote = any_text();
        edge.pinpoint = any_text();
        edge.weight = *rc::gen::inRange<std::uint32_t>(1, 0xffffffffU);
        edges.push_back(std::move(edge));
    }
    return CitationGraph(std::move(vertices), std::move(edges));
}

bool alike(CitationGraph const& left, CitationGraph const& right) {
    return std::equal(left.vertices().begin(), left.vertices().end(), right.vertices().begin(), right.vertices().end()) &&
           std::equal(left.edges().begin(), left.edges().end(), right.edges().begin(), right.edges().end());
}

std::string text_of(CitationGraph const& graph, void (*write)(CitationGraph const&, ByteSink const&)) {
    std::string text;
    write(graph, [&text](std::string_view piece) { text += piece; });
    return text;
}

void check_text_format(GraphFormat format) {
    CHECK(rc::check([format] {
        CitationGraph const graph = any_graph();
        std::string const text = to_text(graph, format);
        auto const read = read_graph(text, "g");
        if (auto const* const problem = std::get_if<Problem>(&read)) RC_FAIL(message_of(*problem));
        auto const& [back, notes] = std::get<ImportedGraph>(read);
        RC_ASSERT(notes.empty());
        CitationGraph const expected = cleaned(graph);
        RC_ASSERT(alike(back, expected));
        RC_ASSERT(to_text(back, format) == to_text(expected, format));
    }));
}

}  // namespace

TEST_CASE("any graph comes back from GraphML") { check_text_format(GraphFormat::graphml); }
TEST_CASE("any graph comes back from Pajek") { check_text_format(GraphFormat::pajek); }
TEST_CASE("any graph comes back from DOT") { check_text_format(GraphFormat::dot); }

TEST_CASE("any graph comes back from CSV, and no cell is a formula") {
    // A sign alone and a plain number are what they say: a spreadsheet calculates nothing.
    std::regex const formula{"[=+@-][^]+"};
    std::regex const number{"[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?"};
    CHECK(rc::check([&] {
        CitationGraph const graph = any_graph();
        std::string const nodes = text_of(graph, write_csv_nodes);
        std::string const edges = text_of(graph, write_csv_edges);
        auto const read = read_csv_graph({nodes, "n.csv"}, {edges, "e.csv"});
        if (auto const* const problem = std::get_if<Problem>(&read)) RC_FAIL(message_of(*problem));
        auto const& [back, notes] = std::get<ImportedGraph>(read);
        RC_ASSERT(notes.empty());
        RC_ASSERT(alike(back, cleaned(graph)));
        for (std::string const& table : {nodes, edges})
            for (std::size_t at = table.find_first_of(",\n"); at + 1 < table.size(); at = table.find_first_of(",\n", at + 1)) {
                std::size_t const first = table[at + 1] == '"' ? at + 2 : at + 1;
                bool const in_quotes = std::count(table.begin(), table.begin() + static_cast<std::ptrdiff_t>(at), '"') % 2 == 1;
                std::string const cell = table.substr(first, table.find_first_of(",\n\"", first) - first);
                RC_ASSERT(in_quotes || !std::regex_match(cell, formula) || std::regex_match(cell, number));
            }
    }));
}

TEST_CASE("any graph of valid text comes back from node-link JSON") {
    CHECK(rc::check([] {
        CitationGraph const graph = cleaned(any_graph());
        auto const read = read_graph(to_text(graph, GraphFormat::node_link), "g");
        if (auto const* const problem = std::get_if<Problem>(&read)) RC_FAIL(message_of(*problem));
        RC_ASSERT(std::get<ImportedGraph>(read).notes.empty());
        RC_ASSERT(alike(std::get<ImportedGraph>(read).graph, graph));
    }));
}

TEST_CASE("every format is written alike twice, and ids that differ stay apart") {
    CHECK(rc::check([] {
        CitationGraph const graph = any_graph();
        for (char const* const name : {"json", "node-link", "cytoscape", "graphml", "gexf", "gexf-1.3", "pajek", "gml", "dot"})
            RC_ASSERT(to_text(graph, *graph_format(name)) == to_text(graph, *graph_format(name)));
        auto const own = read_graph(to_json(graph), "g");
        RC_ASSERT(std::holds_alternative<ImportedGraph>(own));
        RC_ASSERT(std::get<ImportedGraph>(own).graph.vertex_count() == graph.vertex_count());
    }));
}
