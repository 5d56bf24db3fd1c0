// SPDX-License-Identifier: BSL-1.0
#include "report/citations_jsonl.hpp"

#include "report/detail/citations_fields.hpp"
#include "report/records.hpp"
#include "report/valid_utf8.hpp"

namespace recital {

namespace {

void add(JsonObject& object, CitationField const& field) {
    if (field.is_text) {
        object.add(field.name, field.value);
    } else {
        object.add_plain(field.name, field.value);
    }
}

}  // namespace

std::string citations_jsonl(CitedDocument const& document, bool steps) {
    std::string out;
    for (Citation const& citation : document.citations) {
        JsonObject object{out};
        for (CitationField const& field : citation_fields(document, citation))
            if (field.name != "reason" || citation.kind == Kind::unresolved) add(object, field);
        if (citation.placement)
            for (CitationField const& field : placement_fields(*citation.placement)) add(object, field);
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
