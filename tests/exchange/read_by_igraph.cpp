// SPDX-License-Identifier: BSL-1.0
// GraphML, GML and Pajek files of ours, read by igraph's C library and compared vertex by vertex and edge by edge.
#include "catch.hpp"
#include "exchange/sample_graphs.hpp"
#include "graph/export.hpp"

#include <igraph.h>

#include <cmath>
#include <cstdio>

using namespace recital;
using namespace recital::testing;

namespace {

/// A graph of igraph, freed with its reader.
class Other {
public:
    Other(CitationGraph const& graph, GraphFormat format) {
        igraph_set_attribute_table(&igraph_cattribute_table);
        igraph_set_warning_handler(igraph_warning_handler_ignore);
        std::string bytes = to_text(graph, format);
        std::FILE* const file = fmemopen(bytes.data(), bytes.size(), "r");
        REQUIRE(file != nullptr);
        bool const read = format == GraphFormat::graphml ? igraph_read_graph_graphml(&m_graph, file, 0) == 0
                          : format == GraphFormat::gml   ? igraph_read_graph_gml(&m_graph, file) == 0
                                                         : igraph_read_graph_pajek(&m_graph, file) == 0;
        std::fclose(file);
        REQUIRE(read);
    }
    ~Other() { igraph_destroy(&m_graph); }
    Other(Other const&) = delete;
    Other& operator=(Other const&) = delete;

    igraph_t const* get() const noexcept { return &m_graph; }

    bool has(igraph_attribute_elemtype_t kind, char const* name, igraph_attribute_type_t type) const {
        igraph_attribute_type_t found{};
        return igraph_cattribute_has_attr(&m_graph, kind, name) != 0 &&
               igraph_cattribute_table.gettype(&m_graph, &found, kind, name) == 0 && found == type;
    }

private:
    igraph_t m_graph{};
};

/// igraph leaves "&#38;" for "&" in attribute values of XML, and every "&#N;" of GML and Pajek, as it stands.
std::string without_entities(std::string text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = text.compare(at, 2, "&#") == 0 ? text.find(';', at) : std::string::npos;
        unsigned const character = end == std::string::npos ? 0 : static_cast<unsigned>(std::strtoul(text.c_str() + at + 2, nullptr, 10));
        if (character == 0) {
            out += text[at++];
            continue;
        }
        for (int shift = character < 0x80      ? 0
                         : character < 0x800   ? 6
                         : character < 0x10000 ? 12
                                               : 18,
                 first = shift;
             shift >= 0; shift -= 6) {
            unsigned const head = first == 0 ? 0 : first == 6 ? 0xC0 : first == 12 ? 0xE0 : 0xF0;
            out += static_cast<char>(shift == first ? head | character >> shift : 0x80U | (character >> shift & 0x3FU));
        }
        at = end + 1;
    }
    return out;
}

std::string text_of(igraph_t const* graph, char const* name, std::size_t vertex) {
    return igraph_cattribute_VAS(graph, name, static_cast<igraph_integer_t>(vertex));
}
std::string edge_text(igraph_t const* graph, char const* name, std::size_t edge) {
    return igraph_cattribute_EAS(graph, name, static_cast<igraph_integer_t>(edge));
}

void check_ends(Other const& other, CitationGraph const& expected) {
    REQUIRE(static_cast<std::size_t>(igraph_vcount(other.get())) == expected.vertex_count());
    REQUIRE(static_cast<std::size_t>(igraph_ecount(other.get())) == expected.edge_count());
    CHECK(igraph_is_directed(other.get()));
}

/// igraph numbers the vertices in the order of the file, which is that of the graph before it was cleaned.
std::vector<VertexId> order_in_file(CitationGraph const& expected, Other const& other, char const* id_name) {
    std::vector<VertexId> order;
    for (std::size_t at = 0; at < expected.vertex_count(); ++at) {
        auto const found = expected.find(without_entities(text_of(other.get(), id_name, at)));
        REQUIRE(found);
        order.push_back(*found);
    }
    return order;
}

/// The edges as text, sorted: what must be the same on both sides.
std::vector<std::string> sorted(std::vector<std::string> edges) {
    std::sort(edges.begin(), edges.end());
    return edges;
}

std::vector<std::string> edges_of(CitationGraph const& graph, bool all_fields) {
    std::vector<std::string> edges;
    for (Edge const& edge : graph.edges()) {
        std::string line =
            graph[edge.source].id + '\1' + graph[edge.target].id + '\1' + std::to_string(edge.weight) + '\1' + (all_fields ? edge.treatment : governing_verb(edge));
        if (all_fields)
            line += '\1' + edge.stance + '\1' + edge.part + '\1' + edge.paragraph + '\1' + edge.footnote + '\1' + edge.pinpoint +
                    (edge.relation == Relation::cites ? "\1cites" : "\1adopted_by") + '\1' + edge.verb;
        edges.push_back(line);
    }
    return sorted(edges);
}

std::vector<std::string> edges_of(Other const& other, CitationGraph const& expected, std::vector<VertexId> const& order,
                                  std::vector<char const*> const& fields) {
    std::vector<std::string> edges;
    for (std::size_t at = 0; at < expected.edge_count(); ++at) {
        igraph_integer_t from = 0, to = 0;
        igraph_edge(other.get(), static_cast<igraph_integer_t>(at), &from, &to);
        auto const weight =
            static_cast<std::uint64_t>(std::llround(igraph_cattribute_EAN(other.get(), "weight", static_cast<igraph_integer_t>(at))));
        std::string line = expected[order[static_cast<std::size_t>(from)]].id + '\1' + expected[order[static_cast<std::size_t>(to)]].id +
                           '\1' + std::to_string(weight);
        for (char const* const field : fields)
            line += '\1' + (igraph_cattribute_has_attr(other.get(), IGRAPH_ATTRIBUTE_EDGE, field)
                                ? without_entities(edge_text(other.get(), field, at))
                                : std::string{});
        edges.push_back(line);
    }
    return sorted(edges);
}

void check_vertices(Other const& other, CitationGraph const& expected, std::vector<VertexId> const& order, bool typed) {
    for (std::size_t at = 0; at < order.size(); ++at) {
        Vertex const& vertex = expected[order[at]];
        CAPTURE(vertex.id);
        auto const text = [&](char const* name) { return without_entities(text_of(other.get(), name, at)); };
        CHECK(text("kind") == name_of(vertex.kind));
        CHECK(text("title") == without_entities(vertex.title));
        CHECK(text("organ") == without_entities(vertex.organ));
        CHECK(text("date") == without_entities(vertex.date));
        CHECK(text("session") == without_entities(vertex.session));
        CHECK(text("url") == without_entities(vertex.url));
        auto const place = static_cast<igraph_integer_t>(at);
        double const year = igraph_cattribute_VAN(other.get(), "year", place);
        CHECK((std::isnan(year) ? 0 : static_cast<int>(year)) == vertex.year);
        bool const in_corpus = typed ? bool(igraph_cattribute_VAB(other.get(), "in_corpus", place))
                                     : igraph_cattribute_VAN(other.get(), "in_corpus", place) != 0;
        CHECK(in_corpus == vertex.in_corpus);
    }
}

std::vector<char const*> const every_field{"treatment", "stance", "part", "paragraph", "footnote", "pinpoint", "relation", "verb"};

/// The graphs in which no text looks like an entity, for the formats in which igraph cannot tell them.
bool tells_entities(std::string const& name) { return name != "hostile"; }

CitationGraph without_entity_texts() {
    std::vector<std::string> texts;
    for (std::string const& text : more_hostile_texts())
        if (text.find("&#") == std::string::npos) texts.push_back(text);
    return graph_of_texts(texts);
}

}  // namespace

TEST_CASE("igraph reads GraphML as it was meant, types included") {
    for (auto const& [name, graph] : sample_graphs()) {
        CAPTURE(name);
        CitationGraph const& written = tells_entities(name) ? graph : without_entity_texts();
        CitationGraph const expected = cleaned(written);
        Other const other{written, GraphFormat::graphml};
        check_ends(other, expected);
        if (expected.vertex_count() == 0) continue;
        CHECK(other.has(IGRAPH_ATTRIBUTE_VERTEX, "title", IGRAPH_ATTRIBUTE_STRING));
        CHECK(other.has(IGRAPH_ATTRIBUTE_VERTEX, "year", IGRAPH_ATTRIBUTE_NUMERIC));
        CHECK(other.has(IGRAPH_ATTRIBUTE_VERTEX, "in_corpus", IGRAPH_ATTRIBUTE_BOOLEAN));
        CHECK(other.has(IGRAPH_ATTRIBUTE_EDGE, "weight", IGRAPH_ATTRIBUTE_NUMERIC));
        CHECK(other.has(IGRAPH_ATTRIBUTE_EDGE, "pinpoint", IGRAPH_ATTRIBUTE_STRING));
        auto const order = order_in_file(expected, other, "id");
        check_vertices(other, expected, order, true);
        for (std::size_t at = 0; at < order.size(); ++at) CHECK(text_of(other.get(), "label", at) == expected[order[at]].label);
        CHECK(edges_of(other, expected, order, every_field) == edges_of(expected, true));
    }
}

TEST_CASE("igraph reads GML as it was meant") {
    for (auto const& [name, graph] : sample_graphs()) {
        CAPTURE(name);
        CitationGraph const& written = tells_entities(name) ? graph : without_entity_texts();
        CitationGraph const expected = cleaned(written);
        Other const other{written, GraphFormat::gml};
        check_ends(other, expected);
        if (expected.vertex_count() == 0) continue;
        CHECK(other.has(IGRAPH_ATTRIBUTE_VERTEX, "name", IGRAPH_ATTRIBUTE_STRING));
        CHECK(other.has(IGRAPH_ATTRIBUTE_VERTEX, "year", IGRAPH_ATTRIBUTE_NUMERIC));
        auto const order = order_in_file(expected, other, "name");
        check_vertices(other, expected, order, false);
        if (expected.edge_count() != 0) CHECK(edges_of(other, expected, order, every_field) == edges_of(expected, true));
    }
}

TEST_CASE("igraph reads Pajek files as they were meant") {
    for (auto const& [name, graph] : sample_graphs()) {
        CAPTURE(name);
        CitationGraph const expected = cleaned(graph);
        Other const other{graph, GraphFormat::pajek};
        check_ends(other, expected);
        if (expected.vertex_count() == 0) continue;
        auto const order = order_in_file(expected, other, "name");
        if (expected.edge_count() != 0) CHECK(edges_of(other, expected, order, {"label"}) == edges_of(expected, false));
    }
}
