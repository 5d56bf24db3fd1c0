// SPDX-License-Identifier: BSL-1.0
#include "graph/detail/json_lists.hpp"
#include "graph/import.hpp"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <unordered_map>

namespace recital {
namespace {

/// A fault in what the JSON says; the message names the node or edge.
struct BadGraph : std::runtime_error {
    using std::runtime_error::runtime_error;
};

constexpr std::string_view advice = "give a file that `recital graph --format json` wrote";

Problem at_byte(std::string_view bytes, std::string_view source, std::size_t byte, std::string what) {
    std::string_view const before = bytes.substr(0, std::min(byte == 0 ? 0 : byte - 1, bytes.size()));
    auto const line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    std::size_t const line_start = before.rfind('\n');
    std::size_t const column = before.size() - (line_start == std::string_view::npos ? 0 : line_start + 1) + 1;
    return {std::string{source}, line, column, std::move(what), std::string{advice}};
}

/// The library's message without its own number and position, which we tell in our way.
std::string plain_message(std::string const& message) {
    std::size_t const colon = message.find(": ");
    std::string_view const rest = colon == std::string::npos ? std::string_view{message} : std::string_view{message}.substr(colon + 2);
    return "is no valid JSON (" + std::string{rest.substr(0, 160)} + ")";
}

/// Reads the fields of one node or edge; `place` is "nodes[3]" for messages.
class Fields {
public:
    Fields(std::span<JsonMember> members, std::string place) : m_members{members}, m_place{std::move(place)} {}

    /// Takes the text of a member; empty where there is none.
    std::string text(std::string_view name) const {
        for (JsonMember& member : m_members) {
            if (member.name != name || member.value.type == JsonType::null) continue;
            if (member.value.type != JsonType::text) throw BadGraph(m_place + "." + std::string{name} + " is no text");
            return std::move(member.value.text);
        }
        return {};
    }

    std::string required(std::string_view name) const {
        std::string value = text(name);
        if (value.empty()) throw BadGraph(m_place + " has no " + std::string{name});
        return value;
    }

    std::int64_t number(std::string_view name, std::int64_t least, std::int64_t most, std::int64_t otherwise) const {
        JsonValue const* const value = member_named(m_members, name);
        if (value == nullptr || value->type == JsonType::null) return otherwise;
        if (value->type != JsonType::whole || value->whole < least || value->whole > most)
            throw BadGraph(m_place + "." + std::string{name} + " is no whole number from " + std::to_string(least) + " to " +
                           std::to_string(most));
        return value->whole;
    }

    bool truth(std::string_view name) const {
        JsonValue const* const value = member_named(m_members, name);
        if (value == nullptr || value->type == JsonType::null) return false;
        if (value->type != JsonType::truth) throw BadGraph(m_place + "." + std::string{name} + " is neither true nor false");
        return value->truth;
    }

    std::string const& place() const noexcept { return m_place; }

private:
    std::span<JsonMember> m_members;
    std::string m_place;
};

Vertex vertex_from(Fields const& fields) {
    Vertex vertex;
    vertex.id = fields.required("id");
    std::string const kind = fields.required("kind");
    vertex.kind = kind_from_name(kind);
    if (name_of(vertex.kind) != kind) throw BadGraph(fields.place() + ".kind \"" + kind.substr(0, 40) + "\" is not known");
    vertex.label = fields.text("label");
    if (vertex.label.empty()) vertex.label = vertex.id;
    vertex.title = fields.text("title");
    vertex.organ = fields.text("organ");
    vertex.date = fields.text("date");
    vertex.year = static_cast<int>(fields.number("year", 0, 9999, 0));
    vertex.session = fields.text("session");
    vertex.in_corpus = fields.truth("in_corpus");
    vertex.url = fields.text("url");
    return vertex;
}

Edge edge_from(Fields const& fields, std::unordered_map<std::string, std::uint32_t> const& places) {
    auto const end = [&](char const* name) {
        std::string const id = fields.required(name);
        auto const found = places.find(id);
        if (found == places.end()) throw BadGraph(fields.place() + "." + name + " \"" + id.substr(0, 80) + "\" is no node");
        return VertexId{found->second};
    };
    Edge edge;
    edge.source = end("source");
    edge.target = end("target");
    std::string const relation = fields.text("relation");
    if (!relation.empty() && relation != "cites" && relation != "adopted_by")
        throw BadGraph(fields.place() + ".relation is neither \"cites\" nor \"adopted_by\"");
    edge.treatment = fields.text("treatment");
    edge.relation = relation == "adopted_by" ? Relation::adopted_by : Relation::cites;
    edge.stance = fields.text("stance");
    edge.part = fields.text("part");
    edge.paragraph = fields.text("paragraph");
    edge.footnote = fields.text("footnote");
    edge.pinpoint = fields.text("pinpoint");
    edge.verb = fields.text("verb");
    edge.weight = static_cast<std::uint32_t>(fields.number("weight", 1, 0xffffffff, 1));
    return edge;
}

class Reader {
public:
    CitationGraph read(std::string_view bytes) {
        JsonVisitor const visitor{
            [](JsonType type) {
                if (type != JsonType::object) throw BadGraph("is no JSON object");
            },
            [this](JsonMember const& member) { take_member(member); },
            [this](std::string_view list, JsonType type, std::span<JsonMember> members) { take_item(list, type, members); }};
        read_json_lists(bytes, visitor, RealNumbers::left_out);
        if (!m_says_graph) throw BadGraph("does not say \"recital\":\"graph\"");
        if (!m_has_nodes) throw BadGraph("has no list \"nodes\"");
        if (!m_has_edges) throw BadGraph("has no list \"edges\"");
        for (auto& members : m_early) take_edge(members);
        return CitationGraph(std::move(m_vertices), std::move(m_edges));
    }

private:
    void take_member(JsonMember const& member) {
        JsonValue const& value = member.value;
        if (member.name == "recital") m_says_graph = value.type == JsonType::text && value.text == "graph";
        if (member.name == "version" && !(value.type == JsonType::whole && value.whole == 1))
            throw BadGraph("is of a version this program does not read");
        if (member.name == "nodes") m_has_nodes = value.type == JsonType::list;
        if (member.name == "edges") m_has_edges = value.type == JsonType::list;
    }

    void take_item(std::string_view list, JsonType type, std::span<JsonMember> members) {
        bool const is_node = list == "nodes";
        if (!is_node && list != "edges") return;
        std::size_t const at = is_node ? m_vertices.size() : m_edges.size() + m_early.size();
        if (type != JsonType::object) throw BadGraph(std::string{list} + "[" + std::to_string(at) + "] is no object");
        if (is_node)
            take_node(members);
        else if (m_has_nodes)
            take_edge(members);
        else
            m_early.emplace_back(members.begin(), members.end());
    }

    void take_node(std::span<JsonMember> members) {
        auto const at = static_cast<std::uint32_t>(m_vertices.size());
        m_vertices.push_back(vertex_from(Fields(members, "nodes[" + std::to_string(at) + "]")));
        if (!m_places.try_emplace(m_vertices.back().id, at).second)
            throw BadGraph("nodes[" + std::to_string(at) + "] has the id of an earlier node, \"" + m_vertices.back().id.substr(0, 80) +
                           "\"");
    }

    void take_edge(std::span<JsonMember> members) {
        m_edges.push_back(edge_from(Fields(members, "edges[" + std::to_string(m_edges.size()) + "]"), m_places));
    }

    bool m_says_graph = false, m_has_nodes = false, m_has_edges = false;
    std::vector<Vertex> m_vertices;
    std::vector<Edge> m_edges;
    std::unordered_map<std::string, std::uint32_t> m_places;
    std::vector<std::vector<JsonMember>> m_early;  ///< edges that stand before the nodes
};

}  // namespace

std::variant<CitationGraph, Problem> graph_from_json(std::string_view bytes, std::string_view source) {
    try {
        return Reader{}.read(bytes);
    } catch (JsonFault const& fault) {
        if (fault.number_too_large) return Problem{std::string{source}, 0, 0, "holds a number that is too large", std::string{advice}};
        return at_byte(bytes, source, fault.at, plain_message(fault.what()));
    } catch (BadGraph const& error) {
        return Problem{std::string{source}, 0, 0, error.what(), std::string{advice}};
    }
}

}  // namespace recital
