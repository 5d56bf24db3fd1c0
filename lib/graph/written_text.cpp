// SPDX-License-Identifier: BSL-1.0
#include "graph/detail/written_text.hpp"

#include "graph/dot_text.hpp"
#include "graph/safe_text.hpp"
#include "model/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_set>

namespace recital {
namespace {

constexpr std::array<bool, 256> plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = true;
    for (char const c : {'"', '&', '\'', '<', '>', '\\'}) plain[static_cast<unsigned char>(c)] = false;
    return plain;
}();

void append_entity(std::string& out, std::uint32_t character) {
    std::array<char, 12> digits{};
    char const* const end = std::to_chars(digits.data(), digits.data() + digits.size(), character).ptr;
    out.append("&#").append(digits.data(), static_cast<std::size_t>(end - digits.data())) += ';';
}

/// The character at the front of valid UTF-8, which is taken off.
std::uint32_t take_character(std::string_view& valid) noexcept {
    auto const lead = static_cast<unsigned char>(valid[0]);
    std::size_t const size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t character = size == 1 ? lead : lead & (0x7FU >> size);
    for (std::size_t at = 1; at < size; ++at) character = character << 6U | (static_cast<unsigned char>(valid[at]) & 0x3FU);
    valid.remove_prefix(size);
    return character;
}

/// Appends clean text in quotes, each character as `append_character(out, character, bytes)` has it.
template <class Append>
void append_quoted(std::string& out, std::string_view text, Append append_character) {
    out += '"';
    if (is_plain(text)) {
        out += text;
    } else {
        std::string const clean = clean_text(text);
        for (std::string_view rest = clean; !rest.empty();) {
            std::string_view const from = rest;
            std::uint32_t const character = take_character(rest);
            append_character(character, from.substr(0, from.size() - rest.size()));
        }
    }
    out += '"';
}

}  // namespace

bool is_plain(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return plain_bytes[static_cast<unsigned char>(c)]; });
}

void append_json(std::string& out, std::string_view text) {
    out += '"';
    if (is_plain(text)) {
        out.append(text) += '"';
        return;
    }
    constexpr std::string_view hex = "0123456789abcdef";
    for (char const c : valid_utf8(text)) {
        auto const byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (byte < 0x20)
                out.append("\\u00").append(1, hex[byte >> 4U]).append(1, hex[byte & 15U]);
            else
                out += c;
        }
    }
    out += '"';
}

void append_xml(std::string& out, std::string_view text) {
    if (is_plain(text)) {
        out += text;
        return;
    }
    for (char const c : markup_text(text)) {
        if (c == '\n')
            out += "&#10;";
        else
            out += c;
    }
}

// igraph knows the names of entities only, so that those two have theirs.
void append_gml(std::string& out, std::string_view text) {
    append_quoted(out, text, [&out](std::uint32_t character, std::string_view bytes) {
        if (character == '"')
            out += "&quot;";
        else if (character == '&')
            out += "&amp;";
        else if (character < 0x20 || character > 0x7E)
            append_entity(out, character);
        else
            out += bytes;
    });
}

// igraph's reader knows no way to write a quote in a label, NetworkX's takes a backslash for an escape.
void append_pajek(std::string& out, std::string_view text) {
    append_quoted(out, text, [&out](std::uint32_t character, std::string_view bytes) {
        if (character < 0x20 || character == '"' || character == '&' || character == '\\')
            append_entity(out, character);
        else
            out += bytes;
    });
}

void append_dot(std::string& out, std::string_view text) {
    out += '"';
    if (is_plain(text))
        out += text;
    else
        out += dot_label(text);
    out += '"';
}

void append_csv(std::string& out, std::string_view text) {
    bool const plain = is_plain(text);
    std::string const clean = plain ? std::string{} : clean_text(text);
    std::string_view const cell = plain ? text : std::string_view{clean};
    bool const guarded = looks_like_formula(cell);
    bool const quoted =
        cell.find_first_of(",\"\n") != std::string_view::npos || (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
    if (quoted) out += '"';
    if (guarded) out += '\'';
    if (!quoted) {
        out += cell;
        return;
    }
    for (char const c : cell) out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

std::string_view without_guard(std::string_view cell) noexcept {
    bool const guarded = !cell.empty() && cell.front() == '\'' && looks_like_formula(cell);
    return guarded ? cell.substr(1) : cell;
}

WrittenIds::WrittenIds(CitationGraph const& graph, Cleaning cleaning) : m_graph{graph} {
    auto const all = graph.vertices();
    bool const all_plain =
        std::all_of(all.begin(), all.end(), [](Vertex const& vertex) { return is_plain(vertex.id) && !vertex.id.empty(); });
    if (all_plain) return;
    std::unordered_set<std::string> taken;
    m_changed.reserve(all.size());
    for (Vertex const& vertex : all) {
        std::string const clean = cleaning == Cleaning::utf8 ? valid_utf8(vertex.id) : clean_text(vertex.id);
        std::string id = clean.empty() ? "-" : clean;
        for (std::size_t number = 2; !taken.insert(id).second; ++number) id = clean + '~' + std::to_string(number);
        m_changed.push_back(std::move(id));
    }
}

}  // namespace recital
