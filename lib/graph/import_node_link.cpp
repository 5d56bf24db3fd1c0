// SPDX-License-Identifier: BSL-1.0
// Node-link JSON: networkx.readwrite.json_graph.node_link_data().
#include "graph/detail/readers.hpp"

#include <nlohmann/json.hpp>

namespace recital {
namespace {

using Json = nlohmann::json;

std::string place_of(char const* list, std::size_t at) { return std::string{list} + '[' + std::to_string(at) + ']'; }

/// Text, number or truth as text; nothing for null, lists and objects.
std::optional<std::string> scalar(Json const& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number() || value.is_boolean()) return value.dump();
    return std::nullopt;
}

Json const* list_named(Json const& document, std::initializer_list<char const*> names) {
    for (char const* const name : names)
        if (auto const found = document.find(name); found != document.end() && found->is_array()) return &*found;
    return nullptr;
}

std::string id_of(Json const& object, char const* member, std::string const& place) {
    if (!object.is_object()) throw ImportFault{0, place + " is no object"};
    auto const found = object.find(member);
    auto id = found == object.end() ? std::nullopt : scalar(*found);
    if (!id || id->empty()) throw ImportFault{0, place + " has no " + member + "; give it a text or a number"};
    return std::move(*id);
}

void read_nodes(Json const& nodes, Assembly& graph) {
    std::size_t at = 0;
    for (Json const& node : nodes) {
        std::string const place = place_of("nodes", at++);
        std::string const id = id_of(node, "id", place);
        if (graph.find(id)) throw ImportFault{0, place + " has the id of an earlier node, \"" + id.substr(0, 80) + '"'};
        std::uint32_t const vertex = graph.add_vertex(id, 0);
        for (auto const& [name, value] : node.items()) {
            if (name == "id") continue;
            Column const column = graph.vertex_column(name);
            if (auto const text = scalar(value)) graph.set_vertex(vertex, column, *text, 0);
        }
    }
}

void read_links(Json const& links, Assembly& graph) {
    std::size_t at = 0;
    for (Json const& link : links) {
        std::string const place = place_of("links", at++);
        auto const end = [&](char const* member) {
            std::string const id = id_of(link, member, place);
            auto const vertex = graph.find(id);
            if (!vertex) throw ImportFault{0, place + '.' + member + " \"" + id.substr(0, 80) + "\" is no node"};
            return *vertex;
        };
        std::uint32_t const source = end("source");
        std::uint32_t const edge = graph.add_edge(source, end("target"));
        for (auto const& [name, value] : link.items()) {
            if (name == "source" || name == "target" || name == "key" || name == "id") continue;
            Column const column = graph.edge_column(name);
            if (auto const text = scalar(value)) graph.set_edge(edge, column, *text, 0);
        }
    }
}

}  // namespace

void read_node_link(std::string_view bytes, Assembly& graph) {
    Json document;
    try {
        document = Json::parse(bytes.begin(), bytes.end());
    } catch (Json::parse_error const& error) {
        throw ImportFault{error.byte == 0 ? 0 : error.byte - 1, "is no valid JSON; write the file again"};
    } catch (Json::out_of_range const&) {
        throw ImportFault{0, "holds a number that is too large"};
    }
    Json const* const nodes = list_named(document, {"nodes"});
    Json const* const links = list_named(document, {"links", "edges"});
    if (nodes == nullptr || links == nullptr) throw ImportFault{0, "has no lists \"nodes\" and \"links\", which node-link JSON has"};
    if (auto const directed = document.find("directed"); directed != document.end() && *directed == false)
        graph.note("The graph is undirected: its edges were taken to lead from source to target.");
    read_nodes(*nodes, graph);
    read_links(*links, graph);
}

}  // namespace recital
