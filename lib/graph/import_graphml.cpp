// SPDX-License-Identifier: BSL-1.0
// GraphML (http://graphml.graphdrawing.org/specification.html) with pugixml, which expands no entity but the five of XML and
// opens no other file.
#include "graph/detail/readers.hpp"

#include <pugixml.hpp>

#include <map>
#include <unordered_map>

namespace recital {
namespace {

/// The name of an element without its prefix.
std::string_view local_name(pugi::xml_node element) {
    std::string_view const name = element.name();
    std::size_t const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::size_t place_of(pugi::xml_node element) {
    std::ptrdiff_t const at = element.offset_debug();
    return at > 0 ? static_cast<std::size_t>(at) - 1 : 0;  // of the name; the bracket stands before it
}

/// The declared attributes of vertices or of edges.
struct Keys {
    std::unordered_map<std::string, Column> columns;  ///< by the id of the key
    std::map<std::size_t, std::string> presets;       ///< of the fields we know: the value where an object has none
};

class Reader {
public:
    Reader(pugi::xml_node root, Assembly& graph) : m_graph{graph} {
        read_keys(root);
        for (pugi::xml_node const child : root.children()) {
            if (local_name(child) != "graph") continue;
            if (m_read) throw ImportFault{place_of(child), "holds a second graph; give one graph a file"};
            m_read = true;
            read_vertices(child);
            read_edges(child);
        }
        if (!m_read) throw ImportFault{place_of(root), "holds no <graph>"};
    }

private:
    void read_keys(pugi::xml_node root) {
        for (pugi::xml_node const child : root.children()) {
            if (local_name(child) != "key") continue;
            std::string_view const of = child.attribute("for").as_string("all");
            pugi::xml_attribute const named = child.attribute("attr.name");
            std::string const id = child.attribute("id").value();
            std::string const name = named ? named.value() : id;
            pugi::xml_node const preset = child.find_child([](pugi::xml_node each) { return local_name(each) == "default"; });
            auto const add = [&](Keys& keys, Column column) {
                keys.columns.insert_or_assign(id, column);
                if (preset && column.field != Column::unknown) keys.presets.insert_or_assign(column.field, preset.text().get());
            };
            // igraph writes the id of a vertex as an attribute too.
            if ((of == "node" || of == "all") && name != "id") add(m_vertex_keys, m_graph.vertex_column(name));
            if ((of == "edge" || of == "all") && name != "id" && name != "key") add(m_edge_keys, m_graph.edge_column(name));
        }
    }

    void refuse_nested(pugi::xml_node element) {
        for (pugi::xml_node const child : element.children())
            if (local_name(child) == "graph")
                throw ImportFault{place_of(child), "holds a graph within a vertex or edge; give one flat graph"};
    }

    template <class Set>
    void read_data(pugi::xml_node element, Keys const& keys, Set set) {
        refuse_nested(element);
        for (auto const& [field, preset] : keys.presets) set(Column{field}, preset.c_str(), element);
        for (pugi::xml_node const data : element.children()) {
            if (local_name(data) != "data") continue;
            auto const found = keys.columns.find(data.attribute("key").value());
            if (found != keys.columns.end()) set(found->second, data.text().get(), data);
        }
    }

    void read_vertices(pugi::xml_node graph) {
        if (std::string_view{graph.attribute("edgedefault").value()} == "undirected")
            m_graph.note("The graph is undirected: its edges were taken to lead from source to target.");
        for (pugi::xml_node const node : graph.children()) {
            if (local_name(node) == "hyperedge") throw ImportFault{place_of(node), "holds a hyperedge; give edges with two ends"};
            if (local_name(node) != "node") continue;
            std::uint32_t const vertex = m_graph.add_vertex(node.attribute("id").value(), place_of(node));
            read_data(node, m_vertex_keys, [&](Column column, char const* value, pugi::xml_node at) {
                m_graph.set_vertex(vertex, column, value, place_of(at));
            });
        }
    }

    std::uint32_t end_of(pugi::xml_node edge, char const* name) {
        std::string_view const id = edge.attribute(name).value();
        auto const vertex = m_graph.find(id);
        if (!vertex)
            throw ImportFault{place_of(edge), std::string{name} + " \"" + std::string{id.substr(0, 80)} + "\" is no node of the graph"};
        return *vertex;
    }

    void read_edges(pugi::xml_node graph) {
        for (pugi::xml_node const element : graph.children()) {
            if (local_name(element) != "edge") continue;
            std::uint32_t const source = end_of(element, "source");
            std::uint32_t const edge = m_graph.add_edge(source, end_of(element, "target"));
            read_data(element, m_edge_keys,
                      [&](Column column, char const* value, pugi::xml_node at) { m_graph.set_edge(edge, column, value, place_of(at)); });
        }
    }

    Assembly& m_graph;
    Keys m_vertex_keys, m_edge_keys;
    bool m_read = false;
};

/// The declaration of a document type is let be as long as it declares nothing, as in documents.
void refuse_declarations(pugi::xml_document const& document) {
    for (pugi::xml_node const node : document.children()) {
        std::string_view const declaration = node.type() == pugi::node_doctype ? node.value() : "";
        if (declaration.find('[') == std::string_view::npos) continue;
        bool const entities = declaration.find("<!ENTITY") != std::string_view::npos;
        throw ImportFault{place_of(node), std::string{entities ? "declares entities" : "declares a document type of its own"} +
                                              ", which is refused; take the <!DOCTYPE …> out"};
    }
}

}  // namespace

void read_graphml(std::string_view bytes, Assembly& graph) {
    pugi::xml_document document;
    constexpr unsigned options =
        (pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single) & ~static_cast<unsigned>(pugi::parse_eol);
    pugi::xml_parse_result const result = document.load_buffer(bytes.data(), bytes.size(), options, pugi::encoding_auto);
    if (!result)
        throw ImportFault{static_cast<std::size_t>(result.offset), std::string{"is no well-formed XML ("} + result.description() + ")"};
    refuse_declarations(document);
    pugi::xml_node const root = document.document_element();
    if (local_name(root) != "graphml") throw ImportFault{0, "is XML, but no GraphML"};
    Reader const reader{root, graph};
}

}  // namespace recital
