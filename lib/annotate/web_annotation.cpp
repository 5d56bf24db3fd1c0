// SPDX-License-Identifier: BSL-1.0
#include "annotate/annotate.hpp"
#include "annotate/detail/code_points.hpp"
#include "graph/safe_text.hpp"
#include "model/utf8.hpp"

#include <nlohmann/json.hpp>

namespace recital {

namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t context = 32;  // characters before and behind a quotation

Json body_of(Mark const& mark) {
    Citation const& citation = *mark.citation;
    Json body = Json::array();
    std::string const address = mark.cited == nullptr ? std::string{} : safe_url(mark.cited->url);
    Json identified{{"type", "SpecificResource"}, {"purpose", "identifying"}};
    identified["source"] = address.empty() ? "urn:recital:" + citation.id : address;
    identified["recital:id"] = valid_utf8(citation.id);
    identified["recital:kind"] = std::string{name_of(citation.kind)};
    if (!citation.id.empty()) body.push_back(std::move(identified));
    std::string said = citation.id.empty() ? "Not resolved: " + citation.reason : name_of(mark);
    for (std::string const& step : citation.steps) said += ". " + step;
    body.push_back({{"type", "TextualBody"}, {"purpose", "describing"}, {"format", "text/plain"}, {"value", valid_utf8(said)}});
    if (!citation.treatment.empty())
        body.push_back({{"type", "TextualBody"}, {"purpose", "tagging"}, {"value", valid_utf8(citation.treatment)}});
    return body;
}

}  // namespace

std::string web_annotations(Annotation const& annotation) {
    CodePoints const points{annotation.text.bytes};
    Json items = Json::array();
    std::size_t number = 0;
    for (Mark const& mark : marks_of(annotation)) {
        Span const span = mark.citation->span;
        std::size_t const begin = points.before(span.begin);
        std::size_t const end = points.before(span.end);
        std::string_view const bytes = annotation.text.bytes;
        std::size_t const from = points.byte_of(begin > context ? begin - context : 0);
        std::size_t const to = points.byte_of(end + context);
        Json item{{"id", "#c" + std::to_string(++number)}, {"type", "Annotation"}, {"motivation", "linking"}};
        item["body"] = body_of(mark);
        item["target"] = {{"source", valid_utf8(annotation.text.source)},
                          {"selector", Json::array({Json{{"type", "TextPositionSelector"}, {"start", begin}, {"end", end}},
                                                    Json{{"type", "TextQuoteSelector"},
                                                         {"exact", valid_utf8(bytes.substr(span.begin, span.size()))},
                                                         {"prefix", valid_utf8(bytes.substr(from, span.begin - from))},
                                                         {"suffix", valid_utf8(bytes.substr(span.end, to - span.end))}}})}};
        items.push_back(std::move(item));
    }
    std::size_t const total = items.size();
    Json collection{{"@context", Json::array({"http://www.w3.org/ns/anno.jsonld", Json{{"recital", "urn:recital:terms:"}}})},
                    {"id", "urn:recital:annotations"},
                    {"type", "AnnotationCollection"},
                    {"label", valid_utf8("Citations in " + annotation.text.source)},
                    {"total", total},
                    {"first", {{"type", "AnnotationPage"}, {"startIndex", 0}, {"items", std::move(items)}}}};
    return collection.dump(1) + "\n";
}

}  // namespace recital
