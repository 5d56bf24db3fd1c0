// SPDX-License-Identifier: BSL-1.0
#include "report/records.hpp"

#include <nlohmann/json.hpp>

namespace recital {

namespace {

void append_csv(std::string& out, std::string_view value) {
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += value;
        return;
    }
    out += '"';
    for (char const c : value) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void append_tsv(std::string& out, std::string_view value) {
    for (char const c : value) {
        switch (c) {
        case '\t': out += "\\t"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\\': out += "\\\\"; break;
        default: out += c;
        }
    }
}

std::string json_text(std::string_view valid) { return nlohmann::json(valid).dump(); }

}  // namespace

void append_record(std::string& out, std::vector<std::string> const& fields, Delimited kind) {
    bool first = true;
    for (std::string const& field : fields) {
        if (!first) out += kind == Delimited::csv ? ',' : '\t';
        first = false;
        kind == Delimited::csv ? append_csv(out, field) : append_tsv(out, field);
    }
    out += '\n';
}

void JsonObject::begin(std::string_view name) {
    m_out += m_first ? "{" : ", ";
    m_first = false;
    m_out += json_text(name);
    m_out += ':';
}

void JsonObject::add(std::string_view name, std::string_view text) {
    begin(name);
    m_out += json_text(text);
}

void JsonObject::add(std::string_view name, std::vector<std::string> const& texts) {
    begin(name);
    m_out += '[';
    for (std::string const& text : texts) {
        if (&text != &texts.front()) m_out += ", ";
        m_out += json_text(text);
    }
    m_out += ']';
}

void JsonObject::add_plain(std::string_view name, std::string_view value) {
    begin(name);
    m_out += value;
}

void JsonObject::finish() { m_out += m_first ? "{}\n" : "}\n"; }

}  // namespace recital
