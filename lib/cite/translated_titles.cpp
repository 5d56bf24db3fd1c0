// SPDX-License-Identifier: BSL-1.0
// Names of instruments in other languages than English.
#include "cite/detail/translated.hpp"

#include "grammar/title_shape.hpp"

#include <algorithm>

namespace recital {
namespace {

using Place = std::size_t;

/// Bytes within which a bracket behind a title introduces its short form.
constexpr std::size_t longest_introduction = 90;

}  // namespace

std::string TranslatedScanner::year_beside(Place at, Place& end) const {
    // "la Convention de 1988", "Конвенции 1988 года": behind the noun
    Place const year_at = end < size() ? end + m_tables.year_leads.find(*m_text, end).tokens : end;
    auto const is_year = [&](Place place) {
        int const year = figure(place);
        return year >= 1815 && year <= 2100;
    };
    if (year_at < size() && m_text->gap(year_at).size() <= 2 && is_year(year_at) && m_text->gap(end) == " ") {
        end = year_at + 1;
        if (end < size()) end += m_tables.year_after.find(*m_text, end).tokens;
        return std::string{m_text->stem(year_at)};
    }
    // 1988年《公约》: before it
    if (m_tables.quoted_nouns && at > 1) {
        auto const word = m_tables.year_after.find_before(*m_text, at);
        if (word.tokens > 0 && at > word.tokens && is_year(at - word.tokens - 1)) return std::string{m_text->stem(at - word.tokens - 1)};
    }
    return {};
}

Place TranslatedScanner::read_title(Place at) {
    auto const match = m_tables.titles.find(*m_text, at);
    if (match.tokens == 0) return at;
    // A name that the table has with a capital is one where it is printed so.
    bool const has_case = bytes::alnum(plain()[begin_of(at)]) || static_cast<unsigned char>(plain()[begin_of(at)]) < 0xd8;
    bool const small_in_table = match.value >= m_tables.small_from;
    std::uint32_t const value = match.value - (small_in_table ? m_tables.small_from : 0);
    if (has_case && !small_in_table && !m_text->tokens()[at].capital && figure(at) < 0) return at;
    ++m_group;
    Place const end = at + match.tokens;
    if (at > 0 && m_tables.present.find_before(*m_text, at).tokens > 0) return end;  // a draft, or the instrument itself
    auto& mention = add(MentionKind::title, begin_of(at), end_of(end - 1));
    mention.form = Form::title;
    if (value < m_english.instruments.size()) {
        Instrument const& instrument = m_english.instruments[value];
        mention.candidates.push_back(instrument.id);
        mention.noun = instrument.type;
        mention.number = instrument.title;
    } else {
        mention.number = m_tables.unlisted[value - m_english.instruments.size()];
        auto const shape = grammar::parse_shaped_title(mention.number);
        mention.kind = shape && !shape->after ? MentionKind::short_title : MentionKind::shaped_title;
        if (shape) mention.noun = shape->noun;
    }
    read_introduction(mention, end);
    return end;
}

void TranslatedScanner::read_introduction(Mention& mention, Place at) const {
    // "(ci-après dénommée « la Convention »)"
    if (at >= size() || m_text->gap(at).find('(') == std::string_view::npos) return;
    std::size_t const close = plain().find(')', begin_of(at));
    if (close == std::string_view::npos || close - begin_of(at) > longest_introduction) return;
    for (Place token = at; token < size() && begin_of(token) < close; ++token) {
        auto const noun = m_tables.nouns.find(*m_text, token);
        if (noun.tokens == 0) continue;
        mention.introduces = m_tables.noun_values[noun.value].words;
        break;
    }
    mention.tail = static_cast<std::uint32_t>(close + 1);
}

Place TranslatedScanner::read_short_title(Place at) {
    auto const match = m_tables.nouns.find(*m_text, at);
    if (match.tokens == 0) return at;
    auto const& noun = m_tables.noun_values[match.value];
    Place end = at + match.tokens;
    bool const capital = m_text->tokens()[at].capital;
    bool const has_case = static_cast<unsigned char>(plain()[begin_of(at)]) < 0xd8;
    if (has_case && !capital) return at;
    auto const has_article = [this](Place token) {
        return std::any_of(m_tables.articles.begin(), m_tables.articles.end(),
                           [&](std::string const& article) { return rest(token).starts_with(article); });
    };
    if (!m_tables.articles.empty() && !has_article(at) && !(match.tokens > 1 && has_article(end - 1))) return at;
    if (m_tables.quoted_nouns) {
        bool const opened = m_text->gap(at).ends_with("\xe3\x80\x8a");     // U+300A
        bool const closed = m_text->gap(end).starts_with("\xe3\x80\x8b");  // U+300B
        if (!opened || !closed) return at;
    }
    // The bracket behind a title that introduces the short form is none itself.
    if (m_reading.mentions.size() > m_first_mention && begin_of(at) < m_reading.mentions.back().tail) return end;
    if (at > 0 && m_tables.present.find_before(*m_text, at).tokens > 0) return end;
    if (!m_tables.definite.empty() && at > 0 && m_tables.definite.find_before(*m_text, at).tokens == 0) return at;
    if (!m_tables.definite.empty() && at == 0) return at;
    if (!m_tables.quoted_nouns && end < size() && m_text->gap(end).size() <= 2 && m_text->gap(end).find(',') == std::string_view::npos) {
        // the title of an instrument that no table lists: "Convention sur …", "Accord de cessation …", "Carta Magna"
        if (m_tables.continues.find(*m_text, end).tokens > 0) return at;
        if (has_case && m_text->tokens()[end].capital && m_text->gap(end) == " ") return at;
        std::string date;
        if (read_date(end, date) > end) return at;
        Place const of = end + m_tables.of.find(*m_text, end).tokens;
        if (of > end && of < size() && figure(of) < 0) return at;
    }
    // A protocol of a year is part of the name of what it amends.
    Place named = end;
    std::string const year = year_beside(at, named);
    if (!year.empty() && noun.noun == "protocol") return std::max(named, end);
    ++m_group;
    std::size_t const stop = year.empty() ? end_of(end - 1) : end_of(std::max(named, end) - 1);
    auto& mention = add(MentionKind::short_title, begin_of(at), stop);
    mention.noun = noun.noun;
    mention.plural = noun.plural;
    mention.number = year.empty() ? noun.words : year + ' ' + noun.words;
    mention.form = Form::short_form;
    return year.empty() ? end : std::max(named, end);
}

}  // namespace recital
