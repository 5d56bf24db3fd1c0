// SPDX-License-Identifier: BSL-1.0
#include "report/citations_jsonl.hpp"

#include "report/detail/citations_fields.hpp"
#include "report/records.hpp"
#include "report/valid_utf8.hpp"

namespace recital {

namespace {

void add(JsonObject& object, std::string_view name, std::string_view value, bool is_text) {
    if (!is_text)
        object.add_plain(name, value);
    else if (ascii_length(value) == value.size())
        object.add(name, value);
    else
        object.add(name, valid_utf8(value));
}

}  // namespace

std::string citations_jsonl(CitedDocument const& document, bool steps) {
    std::string out;
    for (Citation const& citation : document.citations) {
        JsonObject object{out};
        each_citation_field(document, citation, [&](std::string_view name, std::string_view value, bool is_text) {
            if (name != "reason" || citation.kind == Kind::unresolved) add(object, name, value, is_text);
        });
        if (citation.placement)
            for (CitationField const& field : placement_fields(*citation.placement)) add(object, field.name, field.value, field.is_text);
        if (steps) {
            std::vector<std::string> sentences;
            for (std::string const& step : citation.steps) sentences.push_back(valid_utf8(step));
            object.add("steps", sentences);
        }
        object.finish();
    }
    return out;
}

}  // namespace recital
