// SPDX-License-Identifier: BSL-1.0
// Document symbols with their addenda and corrigenda.
#include "cite/detail/scanner.hpp"

#include "grammar/date.hpp"
#include "grammar/resolution_number.hpp"
#include "grammar/symbol.hpp"
#include "identity/written.hpp"

#include <algorithm>

namespace recital {

namespace {

/// A symbol of an unknown series is taken for one only where it looks like nothing else: at least two strokes, capitals before
/// the first one, and a figure in a later part.
bool well_formed(grammar::Symbol const& symbol) {
    auto const head = symbol.id.substr(0, symbol.id.find('/'));
    bool const capitals = head.size() >= 2 && head.size() <= 9 &&
                          std::all_of(head.begin(), head.end(), [](char c) { return bytes::upper(c) || bytes::digit(c) || c == '.'; });
    return capitals && symbol.strokes >= 2 &&
           std::any_of(symbol.id.begin() + static_cast<std::ptrdiff_t>(head.size()), symbol.id.end(), bytes::digit);
}

}  // namespace

std::size_t Scanner::read_date(std::size_t at, std::string& iso) const {
    for (std::string const& lead : m_tables.words.symbol_date_leads.words()) {
        if (rest(at).rfind(lead, 0) != 0) continue;
        if (auto const read = grammar::parse_date(rest(at + lead.size()))) {
            iso = read->iso;
            return lead.size() + read->length;
        }
    }
    return 0;
}

std::size_t Scanner::read_president_statement(std::size_t at) {
    // The Human Rights Council's: "President's statement PRST OS/12/1", "PRST/22/1"
    for (std::string_view lead : {"PRST ", "PRST/"}) {
        if (rest(at).rfind(lead, 0) != 0) continue;
        std::size_t const number_at = at + lead.size();
        bool const organizational = rest(number_at).rfind("OS/", 0) == 0;
        auto const number = grammar::parse_resolution_number(rest(number_at + (organizational ? 3 : 0)));
        if (!number || number->shape != grammar::NumberShape::session) return at;
        ++m_group;
        std::size_t const end = number_at + (organizational ? 3 : 0) + number->range.end;
        auto& mention = add(MentionKind::symbol, at, end);
        mention.number = Identifier::adopted("A/HRC", Act::statement, (organizational ? "OS/" : "") + number->number).id();
        mention.tail = static_cast<std::uint32_t>(end + read_date(end, mention.date));
        mention.form = Form::symbol;
        return end;
    }
    return at;
}

std::size_t Scanner::read_symbol(std::size_t at) {
    // A stroke must stand soon after the first letters; looking for it is cheaper than the grammar.
    std::size_t probe = at;
    while (probe < m_text.size() && probe < at + 14 && m_text[probe] != '/' && m_text[probe] != ' ') ++probe;
    if (probe >= m_text.size() || (m_text[probe] != '/' && (m_text[probe] != ' ' || m_text.substr(probe + 1, 1) != "/"))) return at;
    auto const symbol = grammar::parse_symbol(rest(at));
    if (!symbol) return at;
    auto const head = symbol->id.substr(0, symbol->id.find_first_of("/.("));
    bool const known = m_tables.series_heads.count(head) != 0;
    if (!known && !well_formed(*symbol)) return at;
    bool const one_letter_series = head.size() == 1;
    // "A/B" without figures right behind is no symbol ("S/he", "A/C"); figures or a series must follow
    if (one_letter_series && symbol->id.size() > 2 && !bytes::alnum(symbol->id[2])) return at;
    ++m_group;
    std::size_t tail = at + symbol->length;
    std::string date;
    tail += read_date(tail, date);
    if (!symbol->series.empty()) {
        MentionKind const kind = symbol->act == "DEC" ? MentionKind::decision : MentionKind::resolution;
        std::size_t const count = symbol->letters.empty() ? 1 : symbol->letters.size();
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t const begin = at + (i == 0 ? 0 : symbol->letters[i].range.begin);
            std::size_t const end = at + (i == 0 ? symbol->range.end : symbol->letters[i].range.end);
            auto& mention = add(kind, begin, end);
            mention.series = symbol->series;
            mention.number = symbol->number;
            if (!symbol->letters.empty()) mention.letter = symbol->letters[i].text;
            mention.form = i == 0 ? Form::symbol : Form::list;
            mention.repaired = mention.repaired || symbol->repaired;
            mention.date = date;
            mention.tail = static_cast<std::uint32_t>(tail);
        }
        // Others number like the General Assembly: "A/RES/406(XIII) of the General Assembly of the World Tourism Organization".
        if (symbol->series == "A") take_organ_behind(m_reading.mentions.size() - count, at + symbol->length);
        return at + symbol->length;
    }
    auto& mention = add(MentionKind::symbol, at, at + symbol->range.end);
    mention.number = symbol->id;
    mention.alias = symbol->alias;
    mention.form = Form::symbol;
    mention.repaired = mention.repaired || symbol->repaired;
    mention.date = date;
    mention.tail = static_cast<std::uint32_t>(tail);
    if (!known) mention.reason = "symbol of a series that data/series.tsv does not list";
    for (auto const& piece : symbol->added) {
        auto& added = add(MentionKind::symbol, at + piece.range.begin, at + piece.range.end);
        added.number = piece.text.rfind("../", 0) == 0 ? symbol->id.substr(0, symbol->id.rfind('/')) + piece.text.substr(2)
                                                       : symbol->id + "/" + piece.text;
        added.form = piece.in_range ? Form::range : Form::list;
        added.tail = static_cast<std::uint32_t>(tail);
        if (!known) added.reason = "symbol of a series that data/series.tsv does not list";
    }
    return at + symbol->length;
}

}  // namespace recital
