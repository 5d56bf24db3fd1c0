// SPDX-License-Identifier: BSL-1.0
#include "report/citations_delimited.hpp"

#include "report/detail/citations_fields.hpp"
#include "report/valid_utf8.hpp"

namespace recital {

namespace {

std::string joined(std::vector<std::string> const& steps) {
    std::string out;
    for (std::string const& step : steps) {
        if (!out.empty()) out += " | ";
        out += step;
    }
    return valid_utf8(out);
}

}  // namespace

std::string citations_header(Delimited kind, ExtraColumns extra) {
    std::vector<std::string> names;
    for (CitationField const& field : citation_fields({}, {})) names.emplace_back(field.name);
    if (extra.places)
        for (CitationField const& field : placement_fields({})) names.emplace_back(field.name);
    if (extra.steps) names.emplace_back("steps");
    std::string out;
    append_record(out, names, kind);
    return out;
}

std::string citations_delimited(CitedDocument const& document, Delimited kind, ExtraColumns extra) {
    std::string out;
    for (Citation const& citation : document.citations) {
        std::vector<std::string> values;
        for (CitationField& field : citation_fields(document, citation)) values.push_back(std::move(field.value));
        if (extra.places)
            for (CitationField& field : placement_fields(citation.placement.value_or(Placement{})))
                values.push_back(citation.placement ? std::move(field.value) : std::string{});
        if (extra.steps) values.push_back(joined(citation.steps));
        append_record(out, values, kind);
    }
    return out;
}

}  // namespace recital
