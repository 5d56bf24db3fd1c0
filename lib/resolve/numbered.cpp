// SPDX-License-Identifier: BSL-1.0
// Numbers of resolutions and decisions: what needs no organ, and what the choice of the organ makes of the rest.
#include "model/leading_number.hpp"
#include "resolve/detail/canonical_number.hpp"
#include "resolve/detail/state.hpp"

#include <algorithm>

namespace recital {

namespace {

bool is_plain(std::string_view number) noexcept {
    return std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void Resolution::decide_plain_number(std::size_t index) {
    // Only the Security Council's numbers run on through the years, so that a number alone names one resolution.
    auto const& mention = m_reading.mentions[index];
    auto& citation = m_decided[index].citation;
    auto const* organ =
        mention.organ_words.empty() || mention.organ_words == "its" ? speaking_organ(mention) : organ_named(mention.organ_words);
    bool const council = (organ != nullptr && organ->series == "S") ||
                         (mention.organ_words == "Council" && speaking_organ(mention) != nullptr && speaking_organ(mention)->series == "S");
    std::string const begin = "S/RES/" + mention.number + "(";
    if (mention.kind == MentionKind::resolution) {
        if (auto const cited = m_council_cited.find(mention.number); cited != m_council_cited.end()) {
            citation.id = cited->second;
            citation.steps.push_back("the document cites " + citation.id + " with its year before");
        }
        auto const year = m_tables.council_years.find(leading_number(mention.number));
        if (citation.id.empty() && council && year != m_tables.council_years.end()) {
            citation.id = begin + std::to_string(year->second) + ")";
            citation.steps.push_back("a number without a year, in a text of the Security Council");
        }
    }
    if (citation.id.empty()) {
        citation.kind = Kind::unresolved;
        citation.reason = "a number without session or year does not identify a resolution";
        return;
    }
    citation.organ = "Security Council";
    citation.confidence = 0.85;
}

void Resolution::decide_number(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto& citation = m_decided[index].citation;
    citation.kind = mention.kind == MentionKind::decision ? Kind::decision : Kind::resolution;
    if (!mention.series.empty()) {
        citation.id = resolution_id(mention.series, mention.number, mention.letter);
        citation.confidence = 0.99;
        citation.steps.push_back("the symbol names the series " + mention.series);
        auto const found = m_tables.series.find(mention.series.substr(0, mention.series.size() - 4));
        if (found != m_tables.series.end()) citation.organ = found->second;
        return;
    }
    if (is_plain(mention.number)) {
        decide_plain_number(index);
        return;
    }
    if (mention.number.find_first_of("/(") == std::string::npos ||
        (mention.number[0] >= 'A' && mention.number.find('-') != std::string::npos && mention.number[0] != 'S' &&
         mention.number[0] != 'E')) {
        citation.id = mention.number;  // WHA58.3, BC-10/2: the number is the symbol
        citation.confidence = 0.9;
        citation.steps.push_back("the letters of the number name its organ");
        return;
    }
    std::string const numbering = numbering_of(mention.number);
    if (numbering == "number (year)") {
        // Only the Security Council numbers so; another organ's name beside it belongs to something else unless it is explicit.
        int const year = leading_number(session_of(mention.number));
        int const number = leading_number(mention.number);
        citation.organ = "Security Council";
        citation.id = "S/RES/" + mention.number;
        citation.confidence = 0.99;
        citation.steps.push_back("a number with the year in brackets is the Security Council's");
        auto const known = m_tables.council_numbers.find(year);
        bool const plausible =
            known == m_tables.council_numbers.end() || (number + 40 >= known->second.first && number <= known->second.second + 40);
        if (!plausible) {
            if (mention.kind == MentionKind::bare_number) {
                // Far from any word "resolution" it is a count and a year, nothing else.
                if (view_of(mention).find("esolution") == std::string_view::npos) m_decided[index].emit = false;
                citation.kind = Kind::unresolved;
                citation.reason = "no resolution of " + std::to_string(year) + " has the number " + std::to_string(number);
                return;
            }
            citation.confidence = 0.6;
            citation.reason = "the number does not belong to the year: a slip in the text?";
        }
        if (mention.kind == MentionKind::decision) citation.kind = Kind::resolution;
        return;
    }
    auto const choice = organ_of(index);
    if (choice.organ == nullptr || choice.organ->series.empty() || choice.confidence < 0.35) {
        citation.kind = Kind::unresolved;
        citation.reason = choice.organ == nullptr ? "no organ can be told for this number" : "no organ fits this number";
        return;
    }
    citation.organ = choice.organ->name;
    MentionKind kind = mention.kind;
    if (kind == MentionKind::bare_number) {
        // Below a heading "resolutions and decisions" the number tells which: decisions of a session begin at 301 or 401, of a year at 200.
        int const number = running_number(mention.number);
        bool const high = (numbering == "year/number" && choice.organ->series == "E" && number >= 200) ||
                          (numbering == "session/number" && choice.organ->series == "A" && number >= 400) ||
                          (numbering == "session/number" && choice.organ->series == "A/HRC" && number >= 101);
        kind = high ? MentionKind::decision : MentionKind::resolution;
        citation.kind = high ? Kind::decision : Kind::resolution;
    }
    citation.id = own_id(*choice.organ, kind, mention.number, mention.letter);
    citation.confidence = choice.confidence;
    citation.steps.push_back(choice.step);
}

}  // namespace recital
