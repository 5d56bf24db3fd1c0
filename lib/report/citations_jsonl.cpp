// SPDX-License-Identifier: BSL-1.0
#include "report/citations_jsonl.hpp"

#include "report/citations_fields.hpp"
#include "report/valid_utf8.hpp"

#include <nlohmann/json.hpp>

namespace recital {

namespace {

std::string json_text(std::string_view valid) { return nlohmann::json(valid).dump(); }

void append_steps(std::string& line, Citation const& citation) {
    line += ", \"steps\":[";
    for (std::string const& step : citation.steps) {
        if (&step != &citation.steps.front()) line += ", ";
        line += json_text(valid_utf8(step));
    }
    line += ']';
}

}  // namespace

std::string citations_jsonl(CitedDocument const& document, bool steps) {
    std::string out;
    for (Citation const& citation : document.citations) {
        char const* separator = "{\"";
        for (CitationField const& field : citation_fields(document, citation)) {
            if (field.name == "reason" && citation.kind != Kind::unresolved) continue;
            out += separator;
            separator = ", \"";
            out += field.name;
            out += "\":";
            out += field.is_text ? json_text(field.value) : field.value;
        }
        if (steps) append_steps(out, citation);
        out += "}\n";
    }
    return out;
}

}  // namespace recital
