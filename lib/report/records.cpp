// SPDX-License-Identifier: BSL-1.0
#include "report/records.hpp"

#include "graph/safe_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace recital {

namespace {

/// Control characters, which a terminal would obey, become '?', like in every message.
char shown(char c) noexcept {
    auto const byte = static_cast<unsigned char>(c);
    bool const is_blank = c == '\t' || c == '\n' || c == '\r';
    return (byte < 0x20 && !is_blank) || byte == 0x7F ? '?' : c;
}

void append_csv(std::string& out, std::string_view value, bool guarded) {
    std::string_view const guard = guarded ? "'" : "";
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += guard;
        std::transform(value.begin(), value.end(), std::back_inserter(out), shown);
        return;
    }
    out.append("\"") += guard;
    for (char const c : value) {
        if (c == '"') out += '"';
        out += shown(c);
    }
    out += '"';
}

void append_tsv(std::string& out, std::string_view value, bool guarded) {
    if (guarded) out += '\'';
    for (char const c : value) {
        switch (c) {
        case '\t': out += "\\t"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\\': out += "\\\\"; break;
        default: out += shown(c);
        }
    }
}

/// What JSON writes for a byte instead of it: the letter behind a backslash, 'u' where it has no letter, 0 where it stands as it is.
constexpr std::array<char, 256> json_escapes = [] {
    std::array<char, 256> letters{};
    for (std::size_t control = 0; control < 0x20; ++control) letters[control] = 'u';
    letters['\b'] = 'b';
    letters['\f'] = 'f';
    letters['\n'] = 'n';
    letters['\r'] = 'r';
    letters['\t'] = 't';
    letters['"'] = '"';
    letters['\\'] = '\\';
    return letters;
}();

/// Appends the text in quotes (RFC 8259). O(bytes).
void append_json(std::string& out, std::string_view valid) {
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    std::size_t copied = 0;
    for (std::size_t at = 0; at < valid.size(); ++at) {
        auto const byte = static_cast<unsigned char>(valid[at]);
        char const letter = json_escapes[byte];
        if (letter == '\0') continue;
        out += valid.substr(copied, at - copied);
        copied = at + 1;
        out += '\\';
        out += letter;
        if (letter == 'u') {
            out += "00";
            out += hex[byte >> 4U];
            out += hex[byte & 0xFU];
        }
    }
    out += valid.substr(copied);
    out += '"';
}

}  // namespace

void append_record(std::string& out, std::vector<std::string> const& fields, Delimited kind) {
    bool first = true;
    for (std::string const& field : fields) {
        if (!first) out += kind == Delimited::csv ? ',' : '\t';
        first = false;
        bool const guarded = looks_like_formula(field);
        kind == Delimited::csv ? append_csv(out, field, guarded) : append_tsv(out, field, guarded);
    }
    out += '\n';
}

void JsonObject::begin(std::string_view name) {
    m_out += m_first ? "{" : ", ";
    m_first = false;
    append_json(m_out, name);
    m_out += ':';
}

void JsonObject::add(std::string_view name, std::string_view text) {
    begin(name);
    append_json(m_out, text);
}

void JsonObject::add(std::string_view name, std::vector<std::string> const& texts) {
    begin(name);
    m_out += '[';
    for (std::string const& text : texts) {
        if (&text != &texts.front()) m_out += ", ";
        append_json(m_out, text);
    }
    m_out += ']';
}

void JsonObject::add_plain(std::string_view name, std::string_view value) {
    begin(name);
    m_out += value;
}

void JsonObject::finish() { m_out += m_first ? "{}\n" : "}\n"; }

}  // namespace recital
