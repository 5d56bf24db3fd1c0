// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

enum class Delimited : std::uint8_t {
    csv,  ///< RFC 4180 with line feeds: fields with a comma, quote or line break stand in quotes
    tsv   ///< tabs between fields; in them a tab is \t, a line break \n or \r, a backslash two of them
};

/// Appends one line with these fields, which are valid UTF-8. Those that a spreadsheet could take for a formula (looks_like_formula()) have
/// an apostrophe before them; control characters but tabs and line breaks become '?'. O(bytes).
void append_record(std::string& out, std::vector<std::string> const& fields, Delimited kind);

/// Appends one JSON object on one line, field by field: {"a":"x", "b":1}. Text must be valid UTF-8.
class JsonObject {
public:
    explicit JsonObject(std::string& out) : m_out{out} {}

    void add(std::string_view name, std::string_view text);
    void add(std::string_view name, std::vector<std::string> const& texts);
    /// A number, true or false, as it stands.
    void add_plain(std::string_view name, std::string_view value);
    /// Closes the object and the line; nothing may be added afterwards.
    void finish();

private:
    void begin(std::string_view name);

    std::string& m_out;
    bool m_first = true;
};

}  // namespace recital
