// SPDX-License-Identifier: BSL-1.0
#include "report/detail/citations_fields.hpp"

#include "report/valid_utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace recital {

namespace {

/// At most three decimals, the shortest form, the same in every locale: 0.99, 1.0.
std::string confidence_text(double confidence) {
    auto const thousandths = static_cast<int>(std::clamp(confidence, 0.0, 1.0) * 1000.0 + 0.5);
    if (thousandths % 1000 == 0) return thousandths == 0 ? "0.0" : "1.0";
    std::string digits = std::to_string(thousandths);
    digits.insert(0, 3 - digits.size(), '0');
    while (digits.back() == '0') digits.pop_back();
    return "0." + digits;
}

/// A number of points with one decimal, the same in every locale; what is no number of a page becomes 0.
std::string points(float value) {
    constexpr float most = 1.0e6F;
    auto const tenths = static_cast<long>((value > -most && value < most ? value : 0.0F) * 10.0F + (value < 0 ? -0.5F : 0.5F));
    long const whole = tenths < 0 ? -tenths : tenths;
    return (tenths < 0 ? "-" : "") + std::to_string(whole / 10) + '.' + std::to_string(whole % 10);
}

CitationField text_field(std::string_view name, std::string_view value) { return {name, valid_utf8(value), true}; }
CitationField plain_field(std::string_view name, std::string value) { return {name, std::move(value), false}; }

}  // namespace

std::vector<CitationField> placement_fields(Placement const& placement) {
    std::string box;
    for (float const side : {placement.left, placement.top, placement.right, placement.bottom})
        if (placement.page != 0) box += (box.empty() ? "" : ", ") + points(side);
    std::string_view const agrees = placement.agreement == Placement::Agreement::agrees      ? "yes"
                                    : placement.agreement == Placement::Agreement::disagrees ? "no"
                                                                                             : "";
    return {text_field("place", placement.place),     plain_field("page", std::to_string(placement.page)),
            plain_field("box", '[' + box + ']'),      text_field("link", placement.link),
            text_field("link_id", placement.link_id), text_field("link_agrees", agrees)};
}

std::string_view unresolved_reason(Citation const& citation) noexcept {
    if (citation.kind != Kind::unresolved) return {};
    return citation.reason.empty() ? std::string_view{"no rule decides what this stands for"} : std::string_view{citation.reason};
}

void each_citation_field(CitedDocument const& document, Citation const& citation, TakeField const& take) {
    auto const text = [&take](std::string_view name, std::string_view value) { take(name, value, true); };
    auto const number = [&take](std::string_view name, std::uint32_t value) {
        std::array<char, 10> digits{};
        auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        take(name, {digits.data(), static_cast<std::size_t>(end - digits.data())}, false);
    };
    text("source", document.source);
    text("document", document.info.symbol);
    number("begin", citation.span.begin);
    number("end", citation.span.end);
    text("text", citation.text);
    text("kind", name_of(citation.kind));
    text("id", citation.id);
    text("organ", citation.organ);
    text("date", citation.date);
    text("pinpoint", citation.pinpoint);
    text("treatment", citation.treatment);
    text("part", name_of(citation.part));
    text("paragraph", citation.paragraph);
    text("footnote", citation.footnote);
    text("form", name_of(citation.form));
    text("via", citation.via);
    take("confidence", confidence_text(citation.confidence), false);
    take("repaired", citation.repaired ? "true" : "false", false);
    text("stance", citation.stance);
    text("reason", unresolved_reason(citation));
    text("verb", citation.verb);
    text("section", citation.section);
    text("language", citation.language);
}

std::vector<CitationField> citation_fields(CitedDocument const& document, Citation const& citation) {
    std::vector<CitationField> fields;
    each_citation_field(document, citation, [&fields](std::string_view name, std::string_view value, bool is_text) {
        fields.push_back({name, is_text ? valid_utf8(value) : std::string{value}, is_text});
    });
    return fields;
}

std::string place_of(Citation const& citation) {
    std::string place{name_of(citation.part)};
    std::string const& number = citation.part == Part::footnote ? citation.footnote : citation.paragraph;
    if (!number.empty()) place += ' ' + number;
    return place;
}

}  // namespace recital
