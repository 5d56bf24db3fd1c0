// SPDX-License-Identifier: BSL-1.0
// Instruments by number: "ILO Conventions Nos. 169 and 189", "Convention No. 105 concerning …" after one of the same series, "Additional
// Protocols I and II". Which series there are and how they are written stands in data/number_forms.tsv.
#include "cite/detail/scanner.hpp"

#include "grammar/short_sign.hpp"
#include "model/plain_letters.hpp"

#include <algorithm>

namespace recital {

namespace {

/// How far behind a number "No. 98" still belongs to its series: titles stand between ("No. 87 concerning Freedom of Association …, No.
/// 98").
constexpr std::size_t longest_between = 200;

}  // namespace

bool Scanner::stands_beside(Finder::Tables::NumberedTitle const& numbered) const {
    // in this paragraph or one before it: reports name the organization once
    auto const stands = [&](std::string const& words) {
        if (m_text.find(words) != std::string_view::npos) return true;
        auto const [place, fresh] = m_named_before.try_emplace(words, 0u);
        std::uint32_t& seen = place->second;  // one more than the paragraphs looked through; `found` where the words stand in one
        constexpr std::uint32_t found = 0xFFFF'FFFF;
        for (; seen != found && seen < m_paragraph; ++seen)
            if (m_document.paragraphs[seen].view.chars().find(words) != std::string_view::npos) {
                seen = found;
                break;
            }
        return seen == found;
    };
    return numbered.beside.empty() || std::any_of(numbered.beside.begin(), numbered.beside.end(), stands);
}

Finder::Tables::NumberedTitle const* Scanner::numbered_form(std::size_t at, std::size_t end) const {
    // the last number in the words is what the form leaves open
    std::size_t stop = end;
    std::size_t begin = end;
    for (; stop > at; stop = begin) {
        while (stop > at && !bytes::alnum(m_text[stop - 1])) --stop;
        begin = stop;
        while (begin > at && bytes::alnum(m_text[begin - 1])) --begin;
        auto const word = m_text.substr(begin, stop - begin);
        if (!word.empty() &&
            (std::all_of(word.begin(), word.end(), bytes::digit) || word.find_first_not_of("IVX") == std::string_view::npos))
            break;
    }
    if (begin == stop) return nullptr;
    std::string const letters = letters_of(std::string(m_text.substr(at, begin - at)) + std::string(m_text.substr(stop, end - stop)));
    for (auto const& numbered : m_tables.numbered)
        if (numbered.letters == letters) return &numbered;
    return nullptr;
}

bool Scanner::add_numbered(std::size_t begin, std::size_t end, std::string const& number, Finder::Tables::NumberedTitle const& numbered,
                           Form form) {
    std::string const title = numbered.before + number + numbered.behind;
    auto const match = m_tables.titles.find(title, 0);
    if (match.length != title.size() || match.values.front() == Finder::Tables::no_instrument) return false;
    auto& mention = add(MentionKind::title, begin, end);
    for (auto const index : match.values) mention.candidates.push_back(m_tables.instruments[index].id);
    mention.noun = m_tables.instruments[match.values.front()].type;
    mention.number = title;
    mention.form = form;
    m_numbered = &numbered;
    m_numbered_end = end;
    return true;
}

std::size_t Scanner::read_further_numbers(std::size_t end, Finder::Tables::NumberedTitle const& numbered) {
    while (auto const further = grammar::parse_further_number(rest(end))) {
        if (!add_numbered(end + further->range.begin, end + further->range.end, further->number, numbered, Form::list)) break;
        end += further->range.end;
    }
    return end;
}

std::size_t Scanner::read_numbered_title(std::size_t at) {
    if (m_tables.numbered.empty() || (bytes::digit(m_text[at]) && m_numbered == nullptr)) return at;
    // a form that says all, or one that needs words beside it
    auto const sure = m_tables.titles.find(m_text, at);
    auto const beside = m_tables.titles_beside.find(m_text, at);
    std::size_t const end = at + std::max(sure.length, beside.length);
    if (end > at) {
        auto const* numbered = numbered_form(at, end);
        if (numbered != nullptr && stands_beside(*numbered)) {
            auto const& match = sure.length >= beside.length ? sure : beside;
            if (match.values.front() == Finder::Tables::no_instrument) return at;
            ++m_group;
            auto& mention = add(MentionKind::title, at, end);
            for (auto const index : match.values) mention.candidates.push_back(m_tables.instruments[index].id);
            mention.noun = m_tables.instruments[match.values.front()].type;
            mention.number = std::string(m_text.substr(at, end - at));
            mention.form = Form::title;
            m_numbered = numbered;
            m_numbered_end = end;
            return read_further_numbers(end, *numbered);
        }
        return at;
    }
    // "ILO Conventions 138 concerning Minimum Age and 182 concerning …"
    if (m_numbered != nullptr && bytes::digit(m_text[at]) && precedes(at, " and ")) {
        auto const between = m_text.substr(m_numbered_end, at - m_numbered_end);
        auto const further = grammar::parse_further_number(rest(at - 5));
        auto const& series = *m_numbered;
        bool const one_sentence = between.size() < longest_between && between.find_first_of("0123456789.;") == std::string_view::npos;
        if (further && one_sentence && series.letters.find("conventions") != std::string::npos &&
            add_numbered(at, at + further->range.end - further->range.begin, further->number, series, Form::list))
            return read_further_numbers(m_numbered_end, series);
        return at;
    }
    if (bytes::digit(m_text[at])) return at;
    // "ILO Convention No. 87 on …, and No. 98 on …"
    if (m_numbered == nullptr || m_text[at] != 'N' || !(precedes(at, ", ") || precedes(at, "; ") || precedes(at, "and "))) return at;
    auto const between = m_text.substr(m_numbered_end, at - m_numbered_end);
    if (between.size() > longest_between || between.find("No") != std::string_view::npos || between.find('.') != std::string_view::npos)
        return at;
    auto const number = grammar::parse_number_behind(rest(at));
    auto const& numbered = *m_numbered;
    if (!number || !add_numbered(at + number->range.begin, at + number->range.end, number->number, numbered, Form::list)) return at;
    return read_further_numbers(at + number->range.end, numbered);
}

}  // namespace recital
