// SPDX-License-Identifier: BSL-1.0
// Our own JSON, the node-link JSON of NetworkX and that of Cytoscape.js.
#include "graph/detail/fields.hpp"
#include "graph/detail/writers.hpp"
#include "graph/detail/written_text.hpp"
#include "graph/wording.hpp"

#include <algorithm>

namespace recital {
namespace {

/// Appends `,"name":value`.
void append_member(std::string& out, Field const& field, std::string_view value) {
    out.append(",\"").append(field.name).append("\":");
    if (field.type == FieldType::text)
        append_json(out, value);
    else
        out += value;
}

void append_vertex(std::string& out, Vertex const& vertex, std::string_view id) {
    Digits digits{};
    out += "\"id\":";
    append_json(out, id);
    for (std::size_t at = 0; at < vertex_fields.size(); ++at) append_member(out, vertex_fields[at], value_of(vertex, at, digits));
}

void append_edge(std::string& out, Edge const& edge, WrittenIds const& ids) {
    Digits digits{};
    out += "\"source\":";
    append_json(out, ids[edge.source]);
    out += ",\"target\":";
    append_json(out, ids[edge.target]);
    for (std::size_t at = 0; at < edge_fields.size(); ++at) append_member(out, edge_fields[at], value_of(edge, at, digits));
}

/// Writes a list, one item a line, `one(out, at)` giving each.
template <class Items, class One>
void write_list(ByteStream& out, Items const& items, One one) {
    out << '[';
    for (std::size_t at = 0; at < items.size(); ++at) {
        out << (at == 0 ? "\n{" : ",\n{");
        one(out.room(), at);
        out << '}';
    }
    out << "\n]";
}

void append_key(std::string& out, std::string_view name, std::string_view prefix, std::size_t at) {
    out.append(1, '"').append(name).append("\":\"").append(prefix).append(std::to_string(at)) += '"';
}

bool is_number(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What to put before an edge's number: nodes and edges of Cytoscape.js share one space of ids.
std::string edge_prefix(CitationGraph const& graph) {
    std::string prefix = "e";
    auto const taken = [&prefix](Vertex const& vertex) {
        return vertex.id.size() > prefix.size() && vertex.id.compare(0, prefix.size(), prefix) == 0 &&
               is_number(std::string_view{vertex.id}.substr(prefix.size()));
    };
    auto const all = graph.vertices();
    while (std::any_of(all.begin(), all.end(), taken)) prefix += 'e';
    return prefix;
}

}  // namespace

void write_own_json(CitationGraph const& graph, ByteStream& out) {
    WrittenIds const ids{graph, Cleaning::utf8};
    auto const vertices = graph.vertices();
    auto const edges = graph.edges();
    out << "{\"recital\":\"graph\",\"version\":1,\"directed\":true,\"multigraph\":true,\n\"nodes\":";
    write_list(out, vertices, [&](std::string& line, std::size_t at) {
        append_vertex(line, vertices[at], ids[VertexId{static_cast<std::uint32_t>(at)}]);
    });
    out << ",\n\"edges\":";
    write_list(out, edges, [&](std::string& line, std::size_t at) {
        Edge const& edge = edges[at];
        append_edge(line, edge, ids);
        // what was cited before it existed: a draft of it, a later insertion, or a slip
        if (edge.relation == Relation::cites && is_forward(graph[edge.source], graph[edge.target]))
            line += ",\"forward\":true";
    });
    out << "}\n";
}

void write_node_link(CitationGraph const& graph, ByteStream& out) {
    WrittenIds const ids{graph, Cleaning::utf8};
    auto const vertices = graph.vertices();
    auto const edges = graph.edges();
    out << "{\"directed\":true,\"multigraph\":true,\"graph\":{\"creator\":\"recital\"},\n\"nodes\":";
    write_list(out, vertices, [&](std::string& line, std::size_t at) {
        append_vertex(line, vertices[at], ids[VertexId{static_cast<std::uint32_t>(at)}]);
    });
    out << ",\n\"links\":";
    write_list(out, edges, [&](std::string& line, std::size_t at) {
        append_edge(line, edges[at], ids);
        line += ',';
        append_key(line, "key", "e", at);
    });
    out << "}\n";
}

// The members beside "elements", "value", "name" and "key" are those that NetworkX's cytoscape_graph() asks for.
void write_cytoscape(CitationGraph const& graph, ByteStream& out) {
    WrittenIds const ids{graph, Cleaning::utf8};
    auto const vertices = graph.vertices();
    auto const edges = graph.edges();
    std::string const prefix = edge_prefix(graph);
    out << "{\"format_version\":\"1.0\",\"generated_by\":\"recital\",\"target_cytoscapejs_version\":\"~3.0\",\"data\":{},"
           "\"directed\":true,\"multigraph\":true,\n\"elements\":{\n\"nodes\":";
    write_list(out, vertices, [&](std::string& line, std::size_t at) {
        std::string_view const id = ids[VertexId{static_cast<std::uint32_t>(at)}];
        line += "\"data\":{";
        append_vertex(line, vertices[at], id);
        line += ",\"value\":";
        append_json(line, id);
        line += ",\"name\":";
        append_json(line, vertices[at].label.empty() ? id : std::string_view{vertices[at].label});
        line += '}';
    });
    out << ",\n\"edges\":";
    write_list(out, edges, [&](std::string& line, std::size_t at) {
        line += "\"data\":{";
        append_key(line, "id", prefix, at);
        line += ',';
        append_edge(line, edges[at], ids);
        line += ',';
        append_key(line, "key", prefix, at);
        line += '}';
    });
    out << "}}\n";
}

}  // namespace recital
