// SPDX-License-Identifier: BSL-1.0
// GML: M. Himsolt, GML: A portable graph file format, University of Passau (1997).
#include "graph/detail/fields.hpp"
#include "graph/detail/writers.hpp"
#include "graph/detail/written_text.hpp"

#include <string>
#include <unordered_set>

namespace recital {
namespace {

constexpr std::uint32_t greatest_integer = 0x7fffffff;  // "signed 32 bit integers"; what is larger is written as a real

void append_pair(std::string& out, Field const& field, std::string_view value, std::uint32_t number) {
    out.append("    ").append(field.name) += ' ';
    if (field.type == FieldType::text)
        append_gml(out, value);
    else if (field.type == FieldType::truth)
        out += value == "true" ? '1' : '0';
    else
        out.append(value).append(number > greatest_integer ? ".0" : "");
    out += '\n';
}

/// The label, or, where an earlier vertex has the same, the label and the id: programs take labels for names.
std::string unique_label(std::string_view label, std::string_view id, std::unordered_set<std::string>& taken) {
    std::string text{label.empty() ? id : label};
    if (taken.insert(text).second) return text;
    text.append(" (").append(id) += ')';
    std::string again = text;
    for (std::size_t number = 2; !taken.insert(again).second; ++number) again = text + '~' + std::to_string(number);
    return again;
}

}  // namespace

void write_gml(CitationGraph const& graph, ByteStream& out) {
    WrittenIds const ids{graph, Cleaning::text};
    std::unordered_set<std::string> labels;
    out << "Creator \"recital\"\nVersion 1\ngraph [\n  directed 1\n  multigraph 1\n";
    for (std::size_t at = 0; at < graph.vertex_count(); ++at) {
        Vertex const& vertex = graph.vertices()[at];
        std::string_view const id = ids[VertexId{static_cast<std::uint32_t>(at)}];
        out << "  node [\n    id " << at << '\n';
        std::string& lines = out.room();
        append_pair(lines, {"name"}, id, 0);
        Digits digits{};
        for (std::size_t field = 0; field < vertex_fields.size(); ++field) {
            std::string const label = field == at_label ? unique_label(vertex.label, id, labels) : std::string{};
            append_pair(lines, vertex_fields[field], field == at_label ? std::string_view{label} : value_of(vertex, field, digits), 0);
        }
        lines += "  ]\n";
    }
    for (std::size_t at = 0; at < graph.edge_count(); ++at) {
        Edge const& edge = graph.edges()[at];
        out << "  edge [\n    source " << index_of(edge.source) << "\n    target " << index_of(edge.target) << "\n    key \"e" << at
            << "\"\n";
        Digits digits{};
        for (std::size_t field = 0; field < edge_fields.size(); ++field)
            append_pair(out.room(), edge_fields[field], value_of(edge, field, digits), field == at_weight ? edge.weight : 0);
        out << "  ]\n";
    }
    out << "]\n";
}

}  // namespace recital
