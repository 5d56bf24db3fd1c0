// SPDX-License-Identifier: BSL-1.0
#include "report/citations_delimited.hpp"

#include "report/citations_fields.hpp"
#include "report/valid_utf8.hpp"

#include <string_view>

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

class Record {
public:
    Record(std::string& out, Delimited kind) : m_out{out}, m_kind{kind} {}

    void add(std::string_view value) {
        if (!m_first) m_out += m_kind == Delimited::csv ? ',' : '\t';
        m_first = false;
        if (m_kind == Delimited::csv) {
            append_csv(m_out, value);
        } else {
            append_tsv(m_out, value);
        }
    }

    void finish() { m_out += '\n'; }

private:
    std::string& m_out;
    Delimited m_kind;
    bool m_first = true;
};

std::string joined(std::vector<std::string> const& steps) {
    std::string out;
    for (std::string const& step : steps) {
        if (!out.empty()) out += " | ";
        out += step;
    }
    return valid_utf8(out);
}

}  // namespace

std::string citations_header(Delimited kind, bool steps) {
    std::string out;
    Record record{out, kind};
    for (CitationField const& field : citation_fields({}, {})) record.add(field.name);
    if (steps) record.add("steps");
    record.finish();
    return out;
}

std::string citations_delimited(CitedDocument const& document, Delimited kind, bool steps) {
    std::string out;
    for (Citation const& citation : document.citations) {
        Record record{out, kind};
        for (CitationField const& field : citation_fields(document, citation)) record.add(field.value);
        if (steps) record.add(joined(citation.steps));
        record.finish();
    }
    return out;
}

}  // namespace recital
