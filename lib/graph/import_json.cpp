// SPDX-License-Identifier: BSL-1.0
#include "graph/detail/readers.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace recital {
namespace {

using Json = nlohmann::json;

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
    Fields(Json const& object, std::string place) : m_object(object), m_place(std::move(place)) {
        if (!object.is_object()) throw BadGraph(m_place + " is no object");
    }

    std::string text(char const* name) const {
        auto const found = m_object.find(name);
        if (found == m_object.end() || found->is_null()) return {};
        if (!found->is_string()) throw BadGraph(m_place + "." + name + " is no text");
        return found->get<std::string>();
    }

    std::string required(char const* name) const {
        std::string value = text(name);
        if (value.empty()) throw BadGraph(m_place + " has no " + name);
        return value;
    }

    std::int64_t number(char const* name, std::int64_t least, std::int64_t most, std::int64_t otherwise) const {
        auto const found = m_object.find(name);
        if (found == m_object.end() || found->is_null()) return otherwise;
        // Above the signed range the library keeps an unsigned number, which would wrap round.
        bool const fits = found->is_number_integer() && !(found->is_number_unsigned() && found->get<std::uint64_t>() > 0x7fffffffffffffffU);
        std::int64_t const value = fits ? found->get<std::int64_t>() : least - 1;
        if (value < least || value > most)
            throw BadGraph(m_place + "." + name + " is no whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return value;
    }

    bool truth(char const* name) const {
        auto const found = m_object.find(name);
        if (found == m_object.end() || found->is_null()) return false;
        if (!found->is_boolean()) throw BadGraph(m_place + "." + name + " is neither true nor false");
        return found->get<bool>();
    }

    std::string const& place() const noexcept { return m_place; }

private:
    Json const& m_object;
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
    edge.weight = static_cast<std::uint32_t>(fields.number("weight", 1, 0xffffffff, 1));
    return edge;
}

Json const& list(Json const& document, char const* name) {
    auto const found = document.find(name);
    if (found == document.end() || !found->is_array()) throw BadGraph(std::string{"has no list \""} + name + "\"");
    return *found;
}

CitationGraph graph_from(Json const& document) {
    if (!document.is_object()) throw BadGraph("is no JSON object");
    if (auto const name = document.find("recital"); name == document.end() || *name != "graph")
        throw BadGraph("does not say \"recital\":\"graph\"");
    if (auto const version = document.find("version"); version != document.end() && *version != 1)
        throw BadGraph("is of a version this program does not read");
    std::vector<Vertex> vertices;
    std::unordered_map<std::string, std::uint32_t> places;
    for (Json const& node : list(document, "nodes")) {
        auto const at = static_cast<std::uint32_t>(vertices.size());
        vertices.push_back(vertex_from(Fields(node, "nodes[" + std::to_string(at) + "]")));
        if (!places.try_emplace(vertices.back().id, at).second)
            throw BadGraph("nodes[" + std::to_string(at) + "] has the id of an earlier node, \"" + vertices.back().id.substr(0, 80) + "\"");
    }
    std::vector<Edge> edges;
    for (Json const& edge : list(document, "edges"))
        edges.push_back(edge_from(Fields(edge, "edges[" + std::to_string(edges.size()) + "]"), places));
    return CitationGraph(std::move(vertices), std::move(edges));
}

}  // namespace

std::variant<CitationGraph, Problem> graph_from_json(std::string_view bytes, std::string_view source) {
    try {
        return graph_from(Json::parse(bytes.begin(), bytes.end()));
    } catch (Json::parse_error const& error) {
        return at_byte(bytes, source, error.byte, plain_message(error.what()));
    } catch (Json::out_of_range const&) {
        return Problem{std::string{source}, 0, 0, "holds a number that is too large", std::string{advice}};
    } catch (BadGraph const& error) {
        return Problem{std::string{source}, 0, 0, error.what(), std::string{advice}};
    }
}

}  // namespace recital
