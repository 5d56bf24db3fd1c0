// SPDX-License-Identifier: BSL-1.0
#include "graph/detail/assembly.hpp"

#include "graph/iso_date.hpp"
#include "identity/written.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace recital {
namespace {

constexpr std::size_t most_names_told = 8;

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Names of other programs for what we have.
std::string_view our_name(std::string_view name, bool of_vertex) noexcept {
    if (of_vertex && same_word(name, "href")) return "url";
    if (of_vertex && same_word(name, "name")) return "label";
    if (!of_vertex && same_word(name, "edge weight")) return "weight";
    return name;
}

template <class Fields>
Column column_of(Fields const& fields, std::string_view name) {
    auto const found = std::find_if(fields.begin(), fields.end(), [name](Field const& field) { return same_word(field.name, name); });
    return found == fields.end() ? Column{} : Column{static_cast<std::size_t>(found - fields.begin())};
}

/// A number in decimal, with or without point and exponent, whatever the locale; nothing for other text.
std::optional<double> number_of(std::string_view text) noexcept {
    text = trimmed(text);
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

std::optional<bool> truth_of(std::string_view text) noexcept {
    text = trimmed(text);
    for (std::string_view const word : {"true", "1", "1.0", "yes"})
        if (same_word(text, word)) return true;
    for (std::string_view const word : {"false", "0", "0.0", "no", ""})
        if (same_word(text, word)) return false;
    return std::nullopt;
}

Kind kind_told_by(Identifier const& identifier) noexcept {
    switch (identifier.act()) {
    case Act::resolution: return Kind::resolution;
    case Act::decision: return Kind::decision;
    default: return Kind::document;
    }
}

std::string shown(std::string_view id) { return '"' + std::string{id.substr(0, 80)} + (id.size() > 80 ? "…\"" : "\""); }

}  // namespace

std::string_view trimmed(std::string_view text) noexcept {
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t const first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool same_word(std::string_view left, std::string_view right) noexcept {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) { return lower(a) == lower(b); });
}

Problem problem_of(ImportFault const& fault, std::string_view bytes, std::string_view source) {
    std::string_view const before = bytes.substr(0, std::min(fault.at, bytes.size()));
    auto const line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    std::size_t const line_end = before.rfind('\n');
    std::size_t const column = before.size() - (line_end == std::string_view::npos ? 0 : line_end + 1) + 1;
    return {std::string{source}, line, column, fault.what(), {}};
}

Column Assembly::vertex_column(std::string_view name) {
    Column const column = column_of(vertex_fields, our_name(name, true));
    if (column.field != Column::unknown)
        m_told.set(column.field);
    else if (m_passed_over.size() <= most_names_told && std::find(m_passed_over.begin(), m_passed_over.end(), name) == m_passed_over.end())
        m_passed_over.emplace_back(name);
    return column;
}

Column Assembly::edge_column(std::string_view name) {
    Column const column = column_of(edge_fields, our_name(name, false));
    if (column.field == Column::unknown && m_passed_over.size() <= most_names_told &&
        std::find(m_passed_over.begin(), m_passed_over.end(), name) == m_passed_over.end())
        m_passed_over.emplace_back(name);
    return column;
}

std::uint32_t Assembly::add_vertex(std::string_view id, std::size_t byte) {
    if (id.empty()) throw ImportFault{byte, "a vertex has an empty id; give it one"};
    if (m_places.find(id) != m_places.end())
        throw ImportFault{byte, "a vertex before this one has the id " + shown(id) + " already; give each its own"};
    return vertex(id, byte);
}

std::uint32_t Assembly::vertex(std::string_view id, std::size_t byte) {
    if (auto const found = m_places.find(id); found != m_places.end()) return found->second;
    if (id.empty()) throw ImportFault{byte, "an edge leads to or from a vertex with an empty id; name its ends"};
    auto const at = static_cast<std::uint32_t>(m_vertices.size());
    m_places.emplace(id, at);
    m_vertices.emplace_back().id = id;
    return at;
}

std::optional<std::uint32_t> Assembly::find(std::string_view id) const {
    auto const found = m_places.find(id);
    return found == m_places.end() ? std::nullopt : std::optional{found->second};
}

std::uint32_t Assembly::add_edge(std::uint32_t source, std::uint32_t target) {
    Edge edge;
    edge.source = VertexId{source};
    edge.target = VertexId{target};
    m_edges.push_back(std::move(edge));
    return static_cast<std::uint32_t>(m_edges.size() - 1);
}

void Assembly::set_vertex(std::uint32_t vertex, Column column, std::string_view value, std::size_t) {
    if (column.field == Column::unknown) return;
    Vertex& at = m_vertices[vertex];
    if (std::string* const text = text_field(at, column.field)) {
        *text = value;
        return;
    }
    if (column.field == at_kind) {
        at.kind = kind_from_name(value);
        if (name_of(at.kind) == value) return;
        at.kind = Kind::document;
        if (!value.empty()) count("Vertices of an unknown kind, taken as documents");
    } else if (column.field == at_year) {
        auto const number = number_of(value);
        bool const is_year = number && *number >= 0 && *number <= 9999;
        at.year = is_year ? static_cast<int>(*number) : 0;
        if (!is_year && !trimmed(value).empty()) count("Vertices with a year that is no number, left without");
    } else {
        auto const truth = truth_of(value);
        at.in_corpus = truth.value_or(false);
        if (!truth) count("Vertices with an in_corpus that is neither true nor false, taken as false");
    }
}

void Assembly::set_weight(Edge& edge, std::string_view value, std::size_t byte) {
    auto const number = number_of(value);
    if (!number && trimmed(value).empty()) return;
    if (!number || std::isnan(*number))
        throw ImportFault{byte, "the weight " + shown(value) + " is no number; give the number of mentions"};
    constexpr double greatest = std::numeric_limits<std::uint32_t>::max();
    double const whole = std::clamp(std::round(*number), 1.0, greatest);
    if (whole != *number) count("Weights that were no whole number from 1 up, rounded");
    edge.weight = static_cast<std::uint32_t>(whole);
}

void Assembly::set_edge(std::uint32_t edge, Column column, std::string_view value, std::size_t byte) {
    if (column.field == Column::unknown) return;
    Edge& at = m_edges[edge];
    if (std::string* const text = text_field(at, column.field)) {
        *text = value;
    } else if (column.field == at_weight) {
        set_weight(at, value, byte);
    } else {
        at.relation = value == name_of(Relation::adopted_by) ? Relation::adopted_by : Relation::cites;
        if (!value.empty() && value != name_of(at.relation)) count("Edges of an unknown relation, taken as citations");
    }
}

void Assembly::fill_in() {
    if (!m_told.test(at_in_corpus))
        for (Edge const& edge : m_edges)
            if (edge.relation == Relation::cites) m_vertices[index_of(edge.source)].in_corpus = true;
    for (Vertex& vertex : m_vertices) {
        Identifier const identifier = identify(vertex.id);
        if (!m_told.test(at_kind)) vertex.kind = kind_told_by(identifier);
        if (!m_told.test(at_label)) vertex.label = identifier.printed();
        if (vertex.label.empty()) vertex.label = vertex.id;
        if (!m_told.test(at_session)) vertex.session = identifier.session();
        if (!m_told.test(at_year)) {
            int const year = date_parts(vertex.date).year;
            vertex.year = year != 0 ? year : identifier.year();
        }
        if (!m_told.test(at_url)) vertex.url = identifier.url();
    }
}

ImportedGraph Assembly::finish() {
    fill_in();
    if (!m_passed_over.empty()) {
        bool const more = m_passed_over.size() > most_names_told;
        if (more) m_passed_over.pop_back();
        std::string names;
        for (std::string const& name : m_passed_over) names += (names.empty() ? "" : ", ") + name;
        m_notes.push_back("Attributes passed over: " + names + (more ? " and more." : "."));
    }
    for (auto const& [what, number] : m_counts) m_notes.push_back(what + ": " + std::to_string(number) + '.');
    ImportedGraph made{CitationGraph(std::move(m_vertices), std::move(m_edges)), std::move(m_notes)};
    *this = Assembly{};
    return made;
}

}  // namespace recital
