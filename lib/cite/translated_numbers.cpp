// SPDX-License-Identifier: BSL-1.0
// Numbers of resolutions and decisions, and dates, in other languages than English.
#include "cite/detail/translated.hpp"

#include "grammar/resolution_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace recital {
namespace {

using Place = std::size_t;

/// Words between "resolution" and its number: organ, adjectives, marks.
constexpr int most_between = 6;

/// Whether nothing stands between a number, whose last bracket belongs to it, and a word.
bool only_blanks(std::string_view gap) { return gap.find_first_not_of(" )]") == std::string_view::npos; }

std::string roman(int value) {
    constexpr std::array<std::pair<int, std::string_view>, 9> numerals{
        {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string out;
    for (auto const& [size, letters] : numerals)
        for (; value >= size; value -= size) out += letters;
    return out;
}

/// Whether what stands between two members of a list is a comma or the like.
bool parts_members(std::string_view gap) {
    return gap.size() <= 4 && gap.find_first_of(",;") != std::string_view::npos && gap.find_first_not_of(",; ") == std::string_view::npos;
}

}  // namespace

std::optional<grammar::ResolutionNumber> TranslatedScanner::read_number(Place at) const {
    std::string_view const text = rest(at);
    if (auto number = grammar::parse_resolution_number(text)) return number;
    std::size_t digits = 0;
    while (digits < text.size() && bytes::digit(text[digits])) ++digits;
    if (digits == 0 || digits > 4 || digits >= text.size()) return std::nullopt;
    if (text[digits] == '(') {  // 822(1993) without a blank
        constexpr std::size_t longest = 24;
        auto number =
            grammar::parse_resolution_number(std::string{text.substr(0, digits)} + ' ' + std::string{text.substr(digits, longest)});
        if (!number || number->range.end <= digits + 1) return std::nullopt;
        --number->range.end;
        number->stem.end -= number->stem.end > digits ? 1 : 0;
        for (grammar::Piece& letter : number->letters)
            for (std::size_t* const place : {&letter.range.begin, &letter.range.end}) *place -= *place > digits ? 1 : 0;
        number->repaired = false;
        return number;
    }
    // 973 (د-10): the session as a letter and a figure
    Place const mark = at + 1;
    int const session = mark + 1 < size() && m_tables.session_marks.find(*m_text, mark).tokens == 1 ? figure(mark + 1) : -1;
    std::string_view const before = mark < size() ? m_text->gap(mark) : std::string_view{};
    if (session < 1 || session > 80 || (before != " (" && before != "(") || plain().substr(end_of(mark + 1), 1) != ")") return std::nullopt;
    grammar::ResolutionNumber number;
    number.shape = grammar::NumberShape::roman_session;
    number.number = std::string{m_text->stem(at)} + '(' + roman(session) + ')';
    number.range = number.stem = {0, end_of(mark + 1) + 1 - begin_of(at)};
    return number;
}

int TranslatedScanner::figure(Place at) const {
    if (at >= size()) return -1;
    auto const stem = m_text->stem(at);
    int value = -1;
    auto const [end, error] = std::from_chars(stem.data(), stem.data() + stem.size(), value);
    return error == std::errc{} && end == stem.data() + stem.size() ? value : -1;
}

Place TranslatedScanner::read_day(Place at, std::string& iso) const {
    auto const months = [&](Place place) { return place < size() ? m_tables.months.find(*m_text, place) : Phrases::Match{}; };
    auto const link = [&](Place place, Phrases const& words) { return place < size() ? words.find(*m_text, place).tokens : 0; };
    auto const write = [&](int year, int month, int day) {
        if (year < 1815 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return false;
        auto const two = [](int value) { return (value < 10 ? "-0" : "-") + std::to_string(value); };
        iso = std::to_string(year) + two(month) + two(day);
        return true;
    };
    int const first = figure(at);
    if (first < 0) return at;
    if (!m_tables.year_after.empty()) {  // year, month, day, each with its word behind it
        Place const month_at = at + 1 + link(at + 1, m_tables.year_after);
        int const month = month_at > at + 1 ? figure(month_at) : -1;
        Place const day_at = month_at + 1 + link(month_at + 1, m_tables.month_after);
        int const day = month > 0 && day_at > month_at + 1 ? figure(day_at) : -1;
        if (day > 0 && write(first, month, day)) return day_at + 1 + link(day_at + 1, m_tables.day_after);
    }
    Place next = at + 1;
    if (next < size() && m_text->stem(next) == "er" && m_text->gap(next).empty()) ++next;  // "1er"
    next += link(next, m_tables.date_links);
    auto const month = months(next);
    if (month.tokens == 0) return at;
    next += month.tokens;
    for (auto other = months(next); other.tokens > 0 && m_text->gap(next) == "/"; other = months(next)) next += other.tokens;
    next += link(next, m_tables.date_links);
    int const year = figure(next);
    if (!write(year, m_tables.month_numbers[month.value], first)) return at;
    ++next;
    return next + link(next, m_tables.year_after);
}

Place TranslatedScanner::read_date(Place at, std::string& iso) const {
    if (at >= size() || m_text->gap(at).size() > 3) return at;
    Place const day = at + m_tables.date_leads.find(*m_text, at).tokens;
    Place const end = read_day(day, iso);
    return end > day ? end : at;
}

std::string TranslatedScanner::organ_before(Place at) const {
    if (at > 0 && m_tables.own.find_before(*m_text, at).tokens > 0) return "its";
    if (m_reading.organs.size() == m_first_organ || at == 0) return {};
    auto const& organ = m_reading.organs.back();
    if (organ.end != end_of(at - 1) || m_text->gap(at).size() > 1) return {};
    return organ.name.empty() ? organ.words : organ.name;
}

Place TranslatedScanner::read_reference(Place at) {
    auto const head = m_tables.heads.find(*m_text, at);
    if (head.tokens == 0) return at;
    std::string const& value = m_tables.head_values[head.value];
    MentionKind kind = value.starts_with("decision") ? MentionKind::decision : MentionKind::resolution;
    Place begin = at;
    // "ses précédentes résolutions": adjectives first, then whose they are
    while (begin > 0) {
        auto const adjective = m_tables.adjectives.find_before(*m_text, begin);
        if (adjective.tokens == 0) break;
        begin -= adjective.tokens;
    }
    std::string organ_words = value.ends_with(" own") ? "its" : organ_before(begin);
    std::size_t const organs_before = m_reading.organs.size();
    Place next = at + head.tokens;
    for (int words = 0; words < most_between && next < size() && m_text->gap(next).size() <= 3; ++words) {
        if (auto const mark = m_tables.number_before.find(*m_text, next); mark.tokens > 0) {
            next += mark.tokens;
            continue;
        }
        if (figure(next) >= 0 || read_number(next)) break;
        Place const organ_at = next + m_tables.of.find(*m_text, next).tokens;
        if (Place const behind = organ_at < size() ? read_organ(organ_at) : organ_at; behind > organ_at) {
            auto const& organ = m_reading.organs.back();
            organ_words = organ.name.empty() ? organ.words : organ.name;
            next = behind;
            continue;
        }
        std::size_t const skipped = std::max(m_tables.adjectives.find(*m_text, next).tokens, m_tables.own.find(*m_text, next).tokens);
        if (skipped == 0) break;
        if (m_tables.own.find(*m_text, next).tokens > 0) organ_words = "its";
        next += skipped;
    }
    std::size_t const before = m_reading.mentions.size();
    Place end = next;
    if (next < size() && m_text->gap(next).size() <= 3) {
        ++m_group;
        end = read_list(next, kind, begin_of(begin), organ_words, Form::full);
        if (end == next) end = read_plain_number(next, kind, begin_of(begin), organ_words);
    }
    if (m_reading.mentions.size() == before) {
        m_reading.organs.resize(organs_before);
        return at;
    }
    take_organ_behind(before, end);
    return end;
}

Place TranslatedScanner::read_marked_numbers(Place at) {
    // 第52/189号决议: the word for resolution stands behind
    if (m_tables.number_after.empty()) return at;
    auto const mark = m_tables.number_before.find(*m_text, at);
    Place const number = at + mark.tokens;
    if (mark.tokens == 0 || number >= size() || figure(number) < 0) return at;
    MentionKind kind = MentionKind::bare_number;
    // 1997年12月18日第52/189号决议: so does not its date
    Place begin = at;
    std::string date;
    constexpr Place longest_date = 6;
    for (Place back = 1; begin == at && back <= std::min(at, longest_date); ++back)
        if (read_day(at - back, date) == at) begin = at - back;
    std::size_t const before = m_reading.mentions.size();
    ++m_group;
    Place end = read_list(number, kind, begin_of(begin), organ_before(begin), Form::full);
    if (m_reading.mentions.size() == before) {
        end = read_plain_number(number, kind, begin_of(begin), organ_before(begin));
        Place const word_at = end < size() ? end + m_tables.number_after.find(*m_text, end).tokens : end;
        auto const word = word_at > end && word_at < size() ? m_tables.heads.find(*m_text, word_at) : Phrases::Match{};
        if (word.tokens > 0) {
            kind = m_tables.head_values[word.value].starts_with("decision") ? MentionKind::decision : MentionKind::resolution;
            for (std::size_t i = before; i < m_reading.mentions.size(); ++i) m_reading.mentions[i].kind = kind;
            end = word_at + word.tokens;
        }
    }
    if (m_reading.mentions.size() == before) return at;
    if (!date.empty() && m_reading.mentions[before].date.empty()) m_reading.mentions[before].date = date;
    if (kind != MentionKind::bare_number) return end;
    m_reading.mentions.resize(before);  // 第5号: of something else
    return at;
}

Place TranslatedScanner::read_bare_number(Place at) {
    if (!bytes::alnum(plain()[begin_of(at)])) return at;
    std::size_t const begin = begin_of(at);
    if (begin > 0 && std::string_view{".,$-:/_@"}.find(plain()[begin - 1]) != std::string_view::npos) return at;
    if (figure(at) < 0 && !m_text->tokens()[at].capital) return at;
    auto const number = read_number(at);
    if (!number) return at;
    bool const in_list = m_list_end != 0 && begin - m_list_end < 400;
    bool const goes_on = at > 0 && (parts_members(m_text->gap(at)) || m_tables.joints.find_before(*m_text, at).tokens > 0);
    bool const continued = in_list && goes_on;
    std::string date;
    Place const behind = m_text->token_from(begin + number->range.end);
    if (number->shape == grammar::NumberShape::session && !continued && read_date(behind, date) == behind) return at;
    if ((number->shape == grammar::NumberShape::roman_first || number->shape == grammar::NumberShape::parties ||
         number->shape == grammar::NumberShape::lettered) &&
        !continued)
        return at;
    MentionKind kind = MentionKind::bare_number;
    std::string organ_words;
    if (continued) {
        auto const& last = m_reading.mentions.back();
        kind = last.kind == MentionKind::decision ? MentionKind::decision : MentionKind::resolution;
        organ_words = last.organ_words;
        m_group = last.group;
    } else {
        ++m_group;
        organ_words = organ_before(at);
    }
    return read_list(at, kind, begin, organ_words, continued ? Form::list : Form::full);
}

Place TranslatedScanner::read_list(Place at, MentionKind& kind, std::size_t head, std::string const& organ_words, Form first_form) {
    std::size_t const first = m_reading.mentions.size();
    Form form = first_form;
    Place end = at;
    while (at < size()) {
        std::size_t const begin = begin_of(at);
        auto const number = read_number(at);
        if (!number) break;
        std::size_t stop = begin + number->range.end;
        Place next = m_text->token_from(stop);
        if (auto const mark =
                next < size() && only_blanks(m_text->gap(next)) ? m_tables.number_after.find(*m_text, next) : Phrases::Match{};
            mark.tokens > 0)
            next += mark.tokens;
        auto const word = next < size() && !m_tables.number_after.empty() ? m_tables.heads.find(*m_text, next) : Phrases::Match{};
        if (word.tokens > 0) {
            kind = m_tables.head_values[word.value].starts_with("decision") ? MentionKind::decision : MentionKind::resolution;
            next += word.tokens;
        }
        std::string date;
        Place const dated = read_date(next, date);
        if (dated > next) next = dated;
        for (std::size_t i = 0; i < std::max<std::size_t>(1, number->letters.size()); ++i) {
            grammar::Range const range = i == 0 ? number->stem : number->letters[i].range;
            auto& mention = add(kind, begin + range.begin, begin + range.end);
            mention.head = static_cast<std::uint32_t>(form == Form::full ? head : begin + range.begin);
            mention.number = number->number;
            if (!number->letters.empty()) mention.letter = number->letters[i].text;
            mention.organ_words = organ_words;
            mention.date = date;
            mention.tail = static_cast<std::uint32_t>(next > 0 && end_of(next - 1) > stop ? end_of(next - 1) : stop);
            mention.repaired = mention.repaired || number->repaired;
            mention.form = i > 0 && number->letters[i].in_range ? Form::range : (i > 0 ? Form::list : form);
        }
        end = next;
        if (word.tokens > 0 || next >= size()) break;
        // the next member: behind a comma, a joint, or both, and a mark of its own
        Place more = next;
        bool joined = parts_members(m_text->gap(more));
        if (auto const joint = m_text->gap(more).size() <= 3 ? m_tables.joints.find(*m_text, more) : Phrases::Match{}; joint.tokens > 0) {
            more += joint.tokens;
            joined = true;
        }
        if (joined && more < size()) more += m_tables.number_before.find(*m_text, more).tokens;
        if (!joined || more >= size()) break;
        form = Form::list;
        at = more;
    }
    for (std::size_t i = first; i < m_reading.mentions.size(); ++i) m_reading.mentions[i].kind = kind;
    if (m_reading.mentions.size() > first) m_list_end = m_reading.mentions.back().tail;
    return end;
}

Place TranslatedScanner::read_plain_number(Place at, MentionKind kind, std::size_t head, std::string const& organ_words) {
    // "la résolution 1325 du Conseil de sécurité": the number without its year
    Place end = at;
    Form form = Form::full;
    while (at < size() && figure(at) >= 100 && figure(at) <= 9999) {
        auto const behind = plain().substr(end_of(at), 1);
        if (!behind.empty() && (behind[0] == '/' || behind[0] == '-' || behind[0] == '.')) {
            auto const further = plain().substr(end_of(at) + 1, 1);
            if (!further.empty() && bytes::digit(further[0])) break;
        }
        auto& mention = add(kind, begin_of(at), end_of(at));
        mention.head = static_cast<std::uint32_t>(form == Form::full ? head : begin_of(at));
        mention.number = std::string{m_text->stem(at)};
        mention.organ_words = organ_words;
        mention.form = form;
        form = Form::list;
        end = at + 1;
        Place more = end;
        if (more >= size()) break;
        bool joined = parts_members(m_text->gap(more));
        if (auto const joint = m_tables.joints.find(*m_text, more); joint.tokens > 0) {
            more += joint.tokens;
            joined = true;
        }
        if (!joined || more >= size() || read_number(more)) break;
        at = more;
    }
    return end;
}

void TranslatedScanner::take_organ_behind(std::size_t first_mention, Place at) {
    if (at >= size() || m_text->gap(at).size() > 2) return;
    Place const organ_at = at + m_tables.of.find(*m_text, at).tokens;
    if (organ_at >= size()) return;
    bool const linked = organ_at > at || only_blanks(m_text->gap(at));
    if (!linked || read_organ(organ_at) == organ_at) return;
    auto const organ = m_reading.organs.back();
    m_reading.organs.pop_back();  // it is read again where the reading goes on
    for (std::size_t i = first_mention; i < m_reading.mentions.size(); ++i) {
        auto& mention = m_reading.mentions[i];
        mention.organ_words = organ.name.empty() ? organ.words : organ.name;
        std::string date;
        Place const behind = m_text->token_from(organ.end);
        if (mention.date.empty() && m_reading.mentions.size() == first_mention + 1 && read_date(behind, date) > behind) mention.date = date;
    }
}

Place TranslatedScanner::read_back_reference(Place at) {
    auto const match = m_tables.back.find(*m_text, at);
    if (match.tokens == 0) return at;
    Place const behind = at + match.tokens;
    if (behind < size() && (figure(behind) >= 0 || read_number(behind))) return at;
    ++m_group;
    auto& mention = add(MentionKind::back_reference, begin_of(at), end_of(behind - 1));
    mention.organ_words = m_tables.back_values[match.value];
    mention.form = Form::short_form;
    return behind;
}

}  // namespace recital
