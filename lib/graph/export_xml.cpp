// SPDX-License-Identifier: BSL-1.0
// GraphML, GEXF 1.2 and 1.3.
#include "graph/detail/fields.hpp"
#include "graph/detail/writers.hpp"
#include "graph/detail/written_text.hpp"
#include "graph/iso_date.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace recital {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string_view graphml_type(FieldType type) { return type == FieldType::text ? "string" : type == FieldType::whole ? "long" : "boolean"; }

std::string_view gexf_type(Field const& field) {
    if (field.name == "url") return "anyURI";
    return field.type == FieldType::text ? "string" : field.type == FieldType::whole ? "integer" : "boolean";
}

template <class Fields>
void write_keys(ByteStream& out, Fields const& fields, std::string_view of) {
    for (Field const& field : fields)
        out << "<key id=\"" << field.name << "\" for=\"" << of << "\" attr.name=\"" << field.name << "\" attr.type=\""
            << graphml_type(field.type) << "\"/>\n";
}

/// What has nothing to say is left out: an empty text, an unknown year.
bool is_silent(Field const& field, std::string_view value) noexcept {
    return value.empty() || (field.type == FieldType::whole && value == "0");
}

template <class Item, class Fields>
void append_data(std::string& out, Item const& item, Fields const& fields) {
    Digits digits{};
    for (std::size_t at = 0; at < fields.size(); ++at) {
        std::string_view const value = value_of(item, at, digits);
        if (is_silent(fields[at], value)) continue;
        out.append("<data key=\"").append(fields[at].name).append("\">");
        append_xml(out, value);
        out += "</data>";
    }
}

template <class Fields>
void write_attributes(ByteStream& out, Fields const& fields, std::string_view of) {
    out << "<attributes class=\"" << of << "\">\n";
    for (Field const& field : fields)
        out << "<attribute id=\"" << field.name << "\" title=\"" << field.name << "\" type=\"" << gexf_type(field) << "\"/>\n";
    out << "</attributes>\n";
}

/// `told` names the field that is an attribute of the element itself.
template <class Item, class Fields>
void append_values(std::string& out, Item const& item, Fields const& fields, std::string_view told) {
    Digits digits{};
    out += "<attvalues>";
    for (std::size_t at = 0; at < fields.size(); ++at) {
        std::string_view const value = value_of(item, at, digits);
        if (fields[at].name == told || is_silent(fields[at], value)) continue;
        out.append("<attvalue for=\"").append(fields[at].name).append("\" value=\"");
        append_xml(out, value);
        out += "\"/>";
    }
    out += "</attvalues>";
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out.append(1, ' ').append(name).append("=\"");
    append_xml(out, value);
    out += '"';
}

}  // namespace

void write_graphml(CitationGraph const& graph, ByteStream& out) {
    WrittenIds const ids{graph, Cleaning::text};
    out << declaration
        << "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
           " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    write_keys(out, vertex_fields, "node");
    write_keys(out, edge_fields, "edge");
    out << "<graph id=\"citations\" edgedefault=\"directed\">\n";
    for (std::size_t at = 0; at < graph.vertex_count(); ++at) {
        std::string& line = out.room();
        line += "<node id=\"";
        append_xml(line, ids[VertexId{static_cast<std::uint32_t>(at)}]);
        line += "\">";
        append_data(line, graph.vertices()[at], vertex_fields);
        line += "</node>\n";
    }
    for (std::size_t at = 0; at < graph.edge_count(); ++at) {
        Edge const& edge = graph.edges()[at];
        out << "<edge id=\"e" << at << '"';
        std::string& line = out.room();
        append_attribute(line, "source", ids[edge.source]);
        append_attribute(line, "target", ids[edge.target]);
        line += '>';
        append_data(line, edge, edge_fields);
        line += "</edge>\n";
    }
    out << "</graph>\n</graphml>\n";
}

void write_gexf(CitationGraph const& graph, GexfVersion version, ByteStream& out) {
    bool const newer = version == GexfVersion::v1_3;
    std::string_view const space = newer ? "http://gexf.net/1.3" : "http://www.gexf.net/1.2draft";
    WrittenIds const ids{graph, Cleaning::text};
    std::vector<std::string> starts;
    starts.reserve(graph.vertex_count());
    for (Vertex const& vertex : graph.vertices()) starts.push_back(first_day(vertex.date, vertex.year));
    out << declaration
        << "<gexf xmlns=\"" << space << "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"" << space << ' '
        << space << "/gexf.xsd\" version=\"" << (newer ? "1.3" : "1.2") << "\">\n"
        << "<meta><creator>recital</creator><description>Who cites what</description></meta>\n"
        << "<graph defaultedgetype=\"directed\" idtype=\"string\" mode=\"dynamic\" timeformat=\"date\""
        << (newer ? " timerepresentation=\"interval\"" : "") << ">\n";
    // "label" is an attribute of the node itself, "weight" of the edge.
    std::vector<Field> node_fields, edge_fields_left;
    std::copy_if(vertex_fields.begin(), vertex_fields.end(), std::back_inserter(node_fields),
                 [](Field const& f) { return f.name != "label"; });
    std::copy_if(edge_fields.begin(), edge_fields.end(), std::back_inserter(edge_fields_left),
                 [](Field const& f) { return f.name != "weight"; });
    write_attributes(out, node_fields, "node");
    write_attributes(out, edge_fields_left, "edge");
    out << "<nodes count=\"" << graph.vertex_count() << "\">\n";
    for (std::size_t at = 0; at < graph.vertex_count(); ++at) {
        Vertex const& vertex = graph.vertices()[at];
        std::string_view const id = ids[VertexId{static_cast<std::uint32_t>(at)}];
        std::string& line = out.room();
        line += "<node";
        append_attribute(line, "id", id);
        append_attribute(line, "label", vertex.label.empty() ? id : std::string_view{vertex.label});
        append_attribute(line, "start", starts[at]);
        line += '>';
        append_values(line, vertex, vertex_fields, "label");
        line += "</node>\n";
    }
    out << "</nodes>\n<edges count=\"" << graph.edge_count() << "\">\n";
    for (std::size_t at = 0; at < graph.edge_count(); ++at) {
        Edge const& edge = graph.edges()[at];
        out << "<edge id=\"e" << at << '"';
        std::string& line = out.room();
        append_attribute(line, "source", ids[edge.source]);
        append_attribute(line, "target", ids[edge.target]);
        Digits digits{};
        append_attribute(line, "weight", value_of(edge, at_weight, digits));
        // Gephi makes one edge of parallel ones unless their kinds differ.
        std::string_view const verb = governing_verb(edge);
        if (newer) append_attribute(line, "kind", verb.empty() ? name_of(edge.relation) : verb);
        append_attribute(line, "label", verb);
        // An edge is there when both its ends are.
        append_attribute(line, "start", std::max(starts[index_of(edge.source)], starts[index_of(edge.target)]));
        line += '>';
        append_values(line, edge, edge_fields, "weight");
        line += "</edge>\n";
    }
    out << "</edges>\n</graph>\n</gexf>\n";
}

}  // namespace recital
