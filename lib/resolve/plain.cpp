// SPDX-License-Identifier: BSL-1.0
// Mentions that identify themselves: symbols, sales numbers, treaty series, supplements.
#include "resolve/detail/state.hpp"

#include <charconv>

namespace recital {

/// The year that "S/RES/1325" leaves out; 0 for other symbols and for numbers that are not known.
int Resolution::year_of_council_symbol(std::string_view symbol) const {
    constexpr std::string_view series = "S/RES/";
    if (!symbol.starts_with(series)) return 0;
    int number = 0;
    char const* const last = symbol.data() + symbol.size();
    auto const [end, failure] = std::from_chars(symbol.data() + series.size(), last, number);
    auto const known = m_tables.council_years.find(number);
    return failure == std::errc{} && end == last && known != m_tables.council_years.end() ? known->second : 0;
}

void Resolution::decide_symbol(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto& citation = m_decided[index].citation;
    citation.kind = Kind::document;
    citation.id = mention.number;
    citation.confidence = mention.reason.empty() ? 0.99 : 0.7;
    citation.reason = mention.reason;
    citation.steps.push_back("a document symbol identifies itself");
    if (int const year = year_of_council_symbol(citation.id); year != 0) {
        citation.id += "(" + std::to_string(year) + ")";
        citation.steps.push_back("the year of that resolution of the Security Council is known");
    }
    if (!mention.alias.empty()) citation.steps.push_back("the document also bears the symbol " + mention.alias);
}

void Resolution::decide_publication(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto& citation = m_decided[index].citation;
    citation.kind = mention.kind == MentionKind::judgment ? Kind::judgment : Kind::publication;
    citation.id = mention.number;
    citation.confidence = 0.99;
    if (mention.kind == MentionKind::judgment) citation.organ = "International Court of Justice";
    if (mention.kind == MentionKind::treaty_series) {
        auto const blank = citation.id.find(' ');
        auto const series = citation.id.substr(0, blank);
        if (series == "ibid") {
            if (m_treaty_series.empty()) {
                citation.kind = Kind::unresolved;
                citation.reason = "no treaty series has been cited before this \"Ibid.\"";
                return;
            }
            citation.id = m_treaty_series + citation.id.substr(blank);
            citation.steps.push_back("\"Ibid.\" stands for the treaty series cited before");
        } else {
            m_treaty_series = series;
        }
        auto const listed = m_tables.by_treaty_series.find(citation.id.substr(citation.id.find(' ') + 1));
        if (listed != m_tables.by_treaty_series.end()) citation.steps.push_back("registered there: " + listed->second->title);
    }
    citation.steps.push_back("a publication's number identifies itself");
}

void Resolution::decide_supplement(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto& decided = m_decided[index];
    auto& citation = decided.citation;
    auto const slash = mention.number.find('/');
    std::string session = mention.number.substr(0, slash);
    if (!mention.series.empty()) m_records_series = mention.series;
    if (session.empty())
        session = m_records_session;
    else
        m_records_session = session;

    // The symbol printed behind the supplement is the citation.
    if (index + 1 < m_reading.mentions.size()) {
        auto const& next = m_reading.mentions[index + 1];
        if (next.paragraph == mention.paragraph && next.kind == MentionKind::symbol && next.begin >= mention.end &&
            next.begin - mention.end < 60) {
            auto const gap = view_of(mention).substr(mention.end, next.begin - mention.end);
            bool const bracketed = gap.find('(') != std::string_view::npos && gap.find(')') == std::string_view::npos;
            bool const named = gap.find("document") != std::string_view::npos;
            if ((bracketed || named) && gap.find(';') == std::string_view::npos) {
                decided.emit = false;
                citation.kind = Kind::publication;
                return;
            }
        }
    }
    if (m_records_series.empty()) {
        citation.kind = Kind::unresolved;
        citation.reason = "no Official Records have been cited before this \"Ibid.\"";
        return;
    }
    citation.kind = Kind::publication;
    citation.id = m_records_series + "/" + session + mention.number.substr(slash);
    citation.confidence = 0.95;
    citation.steps.push_back("a supplement of the Official Records without a symbol");
}

}  // namespace recital
