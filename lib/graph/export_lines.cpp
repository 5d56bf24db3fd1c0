// SPDX-License-Identifier: BSL-1.0
// The formats of one line a vertex and edge: Pajek, CSV and DOT.
#include "graph/detail/fields.hpp"
#include "graph/detail/writers.hpp"
#include "graph/detail/written_text.hpp"

namespace recital {
namespace {

/// Appends cells with commas before them.
template <class Item, class Fields>
void append_cells(std::string& line, Item const& item, Fields const& fields) {
    Digits digits{};
    for (std::size_t at = 0; at < fields.size(); ++at) {
        line += ',';
        append_csv(line, value_of(item, at, digits));
    }
}

template <class Fields>
void write_header(ByteStream& out, std::string_view first, Fields const& fields) {
    out << first;
    for (Field const& field : fields) out << ',' << field.name;
    out << '\n';
}

/// Appends ` name="value"` for what is not empty, separated by commas; `renamed` is written under Graphviz's own name.
template <class Item, class Fields>
void append_dot_attributes(std::string& line, Item const& item, Fields const& fields) {
    Digits digits{};
    char const* separator = "";
    for (std::size_t at = 0; at < fields.size(); ++at) {
        std::string_view const value = value_of(item, at, digits);
        if (value.empty() || (fields[at].name == "year" && value == "0")) continue;
        line.append(separator).append(fields[at].name == "url" ? "URL" : fields[at].name) += '=';
        separator = ", ";
        append_dot(line, value);
    }
}

}  // namespace

// A .net file as V. Batagelj and A. Mrvar describe it (Pajek manual). What it has no place for stands in comments before
// the vertices, where every reader passes it over: one for each vertex and each arc, in their order.
void write_pajek(CitationGraph const& graph, ByteStream& out) {
    WrittenIds const ids{graph, Cleaning::text};
    Digits digits{};
    auto const write_names = [&out](std::string_view head, auto const& fields) {
        out << head;
        for (Field const& field : fields) out << ' ' << field.name;
        out << '\n';
    };
    auto const write_values = [&out, &digits](std::string_view head, auto const& item, auto const& fields) {
        std::string& line = out.room();
        line += head;
        for (std::size_t at = 0; at < fields.size(); ++at) {
            line += ' ';
            append_pajek(line, value_of(item, at, digits));
        }
        line += '\n';
    };
    out << "% recital graph 1\n";
    write_names("% vertex", vertex_fields);
    for (Vertex const& vertex : graph.vertices()) write_values("% v", vertex, vertex_fields);
    write_names("% arc", edge_fields);
    for (Edge const& edge : graph.edges()) write_values("% a", edge, edge_fields);
    out << "*Vertices " << graph.vertex_count() << '\n';
    for (std::size_t at = 0; at < graph.vertex_count(); ++at) {
        out << at + 1 << ' ';
        append_pajek(out.room(), ids[VertexId{static_cast<std::uint32_t>(at)}]);
        out << '\n';
    }
    out << "*Arcs\n";
    for (Edge const& edge : graph.edges()) {
        out << index_of(edge.source) + 1 << ' ' << index_of(edge.target) + 1 << ' ' << value_of(edge, at_weight, digits);
        if (std::string_view const verb = governing_verb(edge); !verb.empty()) {
            out << " l ";
            append_pajek(out.room(), verb);
        }
        out << '\n';
    }
}

void write_csv_nodes(CitationGraph const& graph, ByteSink const& sink) {
    WrittenIds const ids{graph, Cleaning::text};
    ByteStream out{sink};
    write_header(out, "id", vertex_fields);
    for (std::size_t at = 0; at < graph.vertex_count(); ++at) {
        std::string& line = out.room();
        append_csv(line, ids[VertexId{static_cast<std::uint32_t>(at)}]);
        append_cells(line, graph.vertices()[at], vertex_fields);
        line += '\n';
    }
    out.finish();
}

void write_csv_edges(CitationGraph const& graph, ByteSink const& sink) {
    WrittenIds const ids{graph, Cleaning::text};
    ByteStream out{sink};
    write_header(out, "id,source,target", edge_fields);
    for (std::size_t at = 0; at < graph.edge_count(); ++at) {
        Edge const& edge = graph.edges()[at];
        out << 'e' << at << ',';
        std::string& line = out.room();
        append_csv(line, ids[edge.source]);
        line += ',';
        append_csv(line, ids[edge.target]);
        append_cells(line, edge, edge_fields);
        line += '\n';
    }
    out.finish();
}

// Attributes that are empty everywhere are declared all the same, so that every object has every attribute.
void write_dot(CitationGraph const& graph, ByteStream& out) {
    WrittenIds const ids{graph, Cleaning::text};
    out << "digraph citations {\n\tgraph [recital=\"graph 1\", rankdir=LR];\n\tnode [shape=box";
    for (Field const& field : vertex_fields) out << ", " << (field.name == "url" ? "URL" : field.name) << "=\"\"";
    out << "];\n\tedge [";
    for (Field const& field : edge_fields)
        out << (field.name == "relation" ? "" : ", ") << field.name << (field.name == "weight" ? "=1" : "=\"\"");
    out << "];\n";
    for (std::size_t at = 0; at < graph.vertex_count(); ++at) {
        std::string& line = out.room();
        line += '\t';
        append_dot(line, ids[VertexId{static_cast<std::uint32_t>(at)}]);
        line += " [";
        append_dot_attributes(line, graph.vertices()[at], vertex_fields);
        line += "];\n";
    }
    for (std::size_t at = 0; at < graph.edge_count(); ++at) {
        Edge const& edge = graph.edges()[at];
        std::string& line = out.room();
        line += '\t';
        append_dot(line, ids[edge.source]);
        line += " -> ";
        append_dot(line, ids[edge.target]);
        line.append(" [key=e").append(std::to_string(at)).append(", ");
        append_dot_attributes(line, edge, edge_fields);
        line += "];\n";
    }
    out << "}\n";
}

}  // namespace recital
