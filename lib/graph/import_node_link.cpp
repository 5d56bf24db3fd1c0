// SPDX-License-Identifier: BSL-1.0
// Node-link JSON: networkx.readwrite.json_graph.node_link_data().
#include "graph/detail/json_lists.hpp"
#include "graph/detail/readers.hpp"

namespace recital {
namespace {

std::string place_of(char const* list, std::size_t at) { return std::string{list} + '[' + std::to_string(at) + ']'; }

/// Text, number or truth as text; nothing for null, lists and objects.
std::optional<std::string> scalar(JsonValue const& value) {
    switch (value.type) {
    case JsonType::truth: return value.truth ? "true" : "false";
    case JsonType::whole:
    case JsonType::real:
    case JsonType::text: return value.text;
    default: return std::nullopt;
    }
}

class Reader {
public:
    explicit Reader(Assembly& graph) : m_graph{graph} {}

    void read(std::string_view bytes) {
        JsonVisitor const visitor{
            [](JsonType) {}, [this](JsonMember const& member) { take_member(member); },
            [this](std::string_view list, JsonType type, std::span<JsonMember> members) { take_item(list, type, members); }};
        read_json_lists(bytes, visitor);
        if (!m_has_nodes || !m_has_links) throw ImportFault{0, "has no lists \"nodes\" and \"links\", which node-link JSON has"};
        for (auto const& members : m_early) take_link(members);
    }

private:
    void take_member(JsonMember const& member) {
        bool const is_list = member.value.type == JsonType::list;
        if (member.name == "nodes") m_has_nodes = is_list;
        if (member.name == "links" || member.name == "edges") m_has_links = is_list;
        if (member.name == "directed" && member.value.type == JsonType::truth && !member.value.truth)
            m_graph.note("The graph is undirected: its edges were taken to lead from source to target.");
    }

    void take_item(std::string_view list, JsonType type, std::span<JsonMember const> members) {
        bool const is_node = list == "nodes";
        if (!is_node && list != "links" && list != "edges") return;
        std::size_t const at = is_node ? m_graph.vertex_count() : m_links + m_early.size();
        if (type != JsonType::object) throw ImportFault{0, place_of(is_node ? "nodes" : "links", at) + " is no object"};
        if (is_node)
            take_node(members);
        else if (m_has_nodes)
            take_link(members);
        else
            m_early.emplace_back(members.begin(), members.end());
    }

    static std::string id_in(std::span<JsonMember const> members, char const* name, std::string const& place) {
        JsonValue const* const value = member_named(members, name);
        auto id = value == nullptr ? std::nullopt : scalar(*value);
        if (!id || id->empty()) throw ImportFault{0, place + " has no " + name + "; give it a text or a number"};
        return std::move(*id);
    }

    void take_node(std::span<JsonMember const> members) {
        std::string const place = place_of("nodes", m_graph.vertex_count());
        std::string const id = id_in(members, "id", place);
        if (m_graph.find(id)) throw ImportFault{0, place + " has the id of an earlier node, \"" + id.substr(0, 80) + '"'};
        std::uint32_t const vertex = m_graph.add_vertex(id, 0);
        for (auto const& [name, value] : members) {
            if (name == "id") continue;
            Column const column = m_graph.vertex_column(name);
            if (auto const text = scalar(value)) m_graph.set_vertex(vertex, column, *text, 0);
        }
    }

    void take_link(std::span<JsonMember const> members) {
        std::string const place = place_of("links", m_links++);
        auto const end = [&](char const* name) {
            std::string const id = id_in(members, name, place);
            auto const vertex = m_graph.find(id);
            if (!vertex) throw ImportFault{0, place + '.' + name + " \"" + id.substr(0, 80) + "\" is no node"};
            return *vertex;
        };
        std::uint32_t const source = end("source");
        std::uint32_t const edge = m_graph.add_edge(source, end("target"));
        for (auto const& [name, value] : members) {
            if (name == "source" || name == "target" || name == "key" || name == "id") continue;
            Column const column = m_graph.edge_column(name);
            if (auto const text = scalar(value)) m_graph.set_edge(edge, column, *text, 0);
        }
    }

    Assembly& m_graph;
    bool m_has_nodes = false, m_has_links = false;
    std::size_t m_links = 0;
    std::vector<std::vector<JsonMember>> m_early;  ///< links that stand before the nodes
};

}  // namespace

void read_node_link(std::string_view bytes, Assembly& graph) {
    try {
        Reader{graph}.read(bytes);
    } catch (JsonFault const& fault) {
        if (fault.number_too_large) throw ImportFault{0, "holds a number that is too large"};
        throw ImportFault{fault.at == 0 ? 0 : fault.at - 1, "is no valid JSON; write the file again"};
    }
}

}  // namespace recital
