// SPDX-License-Identifier: BSL-1.0
// Lists of resolution and decision numbers, and numbers that stand without either word.
#include "cite/detail/scanner.hpp"

#include "grammar/agency_number.hpp"
#include "grammar/date.hpp"
#include "grammar/pinpoint.hpp"
#include "grammar/reference_words.hpp"
#include "grammar/resolution_number.hpp"

#include <algorithm>
#include <vector>

namespace recital {

namespace {

/// Length of " of 13 May 1991", ", dated 13 May 1991", " adopted on …" at the beginning of `text`, with the date.
std::size_t read_date_behind(CiteWords const& words, std::string_view text, std::string& iso) {
    for (std::string const& lead : words.date_leads.words()) {
        if (text.substr(0, lead.size()) != lead) continue;
        auto const date = grammar::parse_date(text.substr(lead.size()));
        if (!date) continue;
        iso = date->iso;
        std::size_t length = lead.size() + date->length;
        if (lead.find('(') != std::string_view::npos) {
            if (text.substr(length, 1) != ")") {
                iso.clear();
                continue;
            }
            ++length;
        }
        return length;
    }
    return 0;
}

/// Length of the pinpoint that belongs to a number before a list goes on: ", annex", ", paragraphs 3 and 4", " (para. 5)".
std::size_t read_pinpoint_behind(std::string_view text) {
    for (std::string_view lead : {", ", " (", " "}) {
        if (text.substr(0, lead.size()) != lead) continue;
        std::size_t const length = grammar::parse_pinpoint(text.substr(lead.size()));
        if (length == 0) continue;
        std::size_t end = lead.size() + length;
        if (lead == " (") {
            if (text.substr(end, 1) != ")") continue;
            ++end;
        }
        auto const behind = text.substr(end);
        // "resolution 52/189, paragraph 4 of resolution 53/1": the paragraph is the next one's
        if (behind.rfind(" of ", 0) == 0 || behind.rfind(", of ", 0) == 0) continue;
        return end;
    }
    return 0;
}

}  // namespace

std::size_t Scanner::head_begin(std::size_t at, std::string& organ_words) const {
    organ_words.clear();
    std::size_t begin = at;
    // Adjectives first, from right to left, then one organ or determiner.
    while (begin > 1 && m_text[begin - 1] == ' ') {
        std::size_t const word_end = begin - 1;
        std::size_t word_begin = word_end;
        while (word_begin > 0 && (bytes::alnum(m_text[word_begin - 1]) || m_text[word_begin - 1] == '-')) --word_begin;
        auto const word = m_text.substr(word_begin, word_end - word_begin);
        if (!m_tables.words.adjectives.contains(word)) break;
        begin = word_begin;
    }
    std::size_t end = begin;
    if (end > 0 && m_text[end - 1] == ' ') --end;
    std::size_t organ_end = end;
    if (organ_end > 2 && m_text.substr(organ_end - 2, 2) == "'s")
        organ_end -= 2;
    else if (organ_end > 1 && m_text[organ_end - 1] == '\'')
        organ_end -= 1;
    for (std::size_t i = m_reading.organs.size(); i > m_first_organ; --i) {
        auto const& organ = m_reading.organs[i - 1];
        constexpr std::size_t longest_name = 300;
        if (organ.end + longest_name < organ_end) break;  // organs stand in the order of the text
        if (organ.end != organ_end) continue;
        organ_words = organ.name.empty() ? organ.words : organ.name;
        begin = organ.begin;
        // "General Assembly and Human Rights Council resolutions": whose each is, the numbers must tell
        if (i - 1 > m_first_organ) {
            auto const& other = m_reading.organs[i - 2];
            auto const between = m_text.substr(other.end, organ.begin - std::min<std::size_t>(other.end, organ.begin));
            if (between == " and " || between == ", " || between == " and the ") organ_words.clear();
        }
        if (organ_words.empty()) return begin;
        break;
    }
    if (!organ_words.empty()) {
        if (begin > 4 && m_text.substr(begin - 4, 4) == "the ") begin -= 4;
        return begin;
    }
    std::size_t word_begin = end;
    while (word_begin > 0 && bytes::alnum(m_text[word_begin - 1])) --word_begin;
    auto const word = m_text.substr(word_begin, end - word_begin);
    std::size_t const determiner = m_tables.words.determiners.find(word);
    if (determiner == WordList::none) return begin;
    if (!m_tables.words.determiners.values()[determiner].empty()) organ_words = "its";  // "its", "their": the organ's own
    return word_begin;
}

std::size_t Scanner::read_head(std::size_t at) {
    auto const head = grammar::parse_reference_head(rest(at));
    if (!head) return at;
    std::string organ_words;
    std::size_t const begin = head->council ? at : head_begin(at, organ_words);
    if (head->council) organ_words = "Security Council";
    if (organ_words.empty() && begin == 0 && m_heading.open)
        organ_words = m_heading.organ_words;  // "Decision 60/1" in a list below its heading
    MentionKind const kind = head->what == grammar::ReferenceHead::What::resolution ? MentionKind::resolution : MentionKind::decision;
    std::size_t number = at + head->length;
    // "resolutions of the General Assembly 45/264", "resolutions (1645 (2005), …)"
    if (rest(number).rfind("(", 0) == 0) ++number;
    if (rest(number).rfind("of the ", 0) == 0) {
        std::size_t const organ_at = number + 7;
        auto const organ_end = organ_at < m_text.size() && bytes::upper(m_text[organ_at]) ? read_organ(organ_at) : organ_at;
        if (organ_end > organ_at && organ_end + 1 < m_text.size() && m_text[organ_end] == ' ' &&
            (bytes::digit(m_text[organ_end + 1]) || m_text[organ_end + 1] == 'S')) {
            auto const& organ = m_reading.organs.back();
            organ_words = organ.name.empty() ? organ.words : organ.name;
            number = organ_end + 1;
        }
    }
    if (rest(number).rfind("both ", 0) == 0) number += 5;
    ++m_group;
    std::size_t const before = m_reading.mentions.size();
    std::size_t const end = read_list(number, kind, begin, organ_words, Form::full);
    if (m_reading.mentions.size() > before) {
        take_organ_behind(before, end);
        m_list_end = end;
        return end;
    }
    std::size_t back_at = begin;
    for (std::string const& lead : m_tables.words.back_leads.words())
        if (precedes(at, lead)) back_at = at - lead.size();
    // "that resolution 1325": the number says which
    bool const numbered = number < m_text.size() && bytes::digit(m_text[number]);
    auto const back = back_at < at && !numbered ? grammar::parse_back_reference(rest(back_at)) : std::nullopt;
    if (back) {
        auto& mention = add(MentionKind::back_reference, back_at, back_at + back->length);
        mention.organ_words = head->what == grammar::ReferenceHead::What::resolution ? "resolution" : "decision";
        mention.form = Form::short_form;
        return back_at + back->length;
    }
    if (std::size_t const own_end = read_numbers_of_organ(number, kind, begin, organ_words); own_end != number) return own_end;
    std::size_t const plain_end = read_plain_numbers(number, kind, begin, organ_words);
    if (plain_end == number) return at;
    take_organ_behind(before, plain_end);
    return m_reading.mentions.back().end;
}

std::size_t Scanner::read_numbers_of_organ(std::size_t at, MentionKind kind, std::size_t head, std::string const& organ_words) {
    std::size_t const before = m_reading.mentions.size();
    std::size_t end = at;
    std::vector<std::string_view> systems;
    for (Form form = Form::full; auto const number = grammar::parse_number_of_organ(rest(at)); form = Form::list) {
        auto& mention = add(kind, at, at + number->range.end);
        mention.head = static_cast<std::uint32_t>(form == Form::full ? head : at);
        mention.number = number->number;
        mention.organ_words = organ_words;
        mention.form = form;
        systems.push_back(number->numbering);
        end = at + number->range.end;
        std::size_t const joint = grammar::parse_list_joint(rest(end));
        if (joint == 0) break;
        at = end + joint;
    }
    if (systems.empty()) return end;
    take_organ_behind(before, end);
    std::string const& words = m_reading.mentions[before].organ_words;
    auto const organ = std::find_if(m_tables.organs.begin(), m_tables.organs.end(), [&](Organ const& each) { return each.name == words; });
    auto const numbers_so = [&](std::string_view system) {
        return organ != m_tables.organs.end() && std::any_of(organ->numberings.begin(), organ->numberings.end(),
                                                             [&](std::string const& cell) { return numbering_in(cell).pattern == system; });
    };
    if (std::all_of(systems.begin(), systems.end(), numbers_so)) {
        m_list_end = end;
        return end;
    }
    std::size_t const first = m_reading.mentions[before].begin;
    m_reading.mentions.resize(before);
    return first;
}

std::size_t Scanner::read_plain_numbers(std::size_t at, MentionKind kind, std::size_t head, std::string const& organ_words) {
    // "resolutions 2250 and 2419" of the Security Council; "General Assembly resolution 217", which names nothing
    std::size_t end = at;
    Form form = Form::full;
    while (at < m_text.size() && bytes::digit(m_text[at])) {
        if (form == Form::list && grammar::parse_resolution_number(rest(at)))
            return read_list(at, kind, head, organ_words, form);  // "2366 and 2377 (2017)"
        std::size_t digits = at;
        while (digits < m_text.size() && bytes::digit(m_text[digits])) ++digits;
        if (digits - at < 3 || digits - at > 4) break;
        auto const behind = rest(digits);
        if (!behind.empty() && (behind[0] == '/' || behind[0] == '-' || bytes::alnum(behind[0]) ||
                                (behind[0] == '.' && behind.size() > 1 && bytes::digit(behind[1]))))
            break;
        auto& mention = add(kind, at, digits);
        mention.head = static_cast<std::uint32_t>(form == Form::full ? head : at);
        mention.number = std::string(m_text.substr(at, digits - at));
        mention.organ_words = organ_words;
        mention.form = form;
        form = Form::list;
        end = digits;
        std::size_t const joint = grammar::parse_list_joint(rest(digits));
        if (joint == 0) break;
        at = digits + joint;
    }
    return end;
}

std::size_t Scanner::read_list(std::size_t at, MentionKind kind, std::size_t head, std::string const& organ_words, Form first_form) {
    std::size_t end = at;
    Form form = first_form;
    while (at < m_text.size()) {
        auto number = grammar::parse_resolution_number(rest(at));
        std::size_t const glued_from = at;
        if (!number) {
            // ",52019/3": with the mark before it there is no such number, without it there is
            std::size_t const figures = figures_glued(at);
            for (std::size_t mark = 1; mark <= std::min<std::size_t>(figures, 2) && !number; ++mark)
                if ((number = grammar::parse_resolution_number(rest(at + mark))) && number->repaired)
                    number.reset();
                else if (number)
                    at += mark;
            if (!number) break;
        }
        take_mark_off(*number);
        std::size_t tail = at + number->range.end;
        std::string date;
        tail += read_date_behind(m_tables.words, rest(tail), date);
        std::size_t const pinpoint = read_pinpoint_behind(rest(tail));
        std::size_t const count = number->letters.empty() ? 1 : number->letters.size();
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t begin = at + number->stem.begin;
            std::size_t stop = at + number->stem.end;
            if (i > 0) {
                begin = at + number->letters[i].range.begin;
                stop = at + number->letters[i].range.end;
            }
            auto& mention = add(kind, begin, stop);
            mention.head = static_cast<std::uint32_t>(form == Form::full ? head : begin);
            mention.number = number->number;
            if (!number->letters.empty()) mention.letter = number->letters[i].text;
            mention.organ_words = organ_words;
            mention.date = date;
            mention.tail = static_cast<std::uint32_t>(tail);
            mention.repaired = mention.repaired || number->repaired || glued_from < at;
            if (i == 0 && glued_from == at) mention.glued = marks_glued_to(*number, at);
            mention.form = i > 0 && number->letters[i].in_range ? Form::range : (i > 0 ? Form::list : form);
        }
        form = Form::list;
        end = tail + pinpoint;
        std::size_t joint = grammar::parse_list_joint(rest(end));
        if (joint == 0 && number->shape == grammar::NumberShape::year && rest(end).rfind(" ", 0) == 0) joint = 1;  // a lost comma
        if (joint == 0) break;
        at = end + joint;
        // "resolutions 1 (2000) and, in particular, 2 (2001)" and the like end the list; bare numbers go on from there
        if (at < m_text.size() && !bytes::alnum(m_text[at])) break;
    }
    return end;
}

void Scanner::take_mark_off(grammar::ResolutionNumber& number) const {
    // "52/1893": no session has a thousand resolutions; the last figures are the mark of a footnote that the document has.
    if (number.shape != grammar::NumberShape::session || !number.letters.empty()) return;
    auto const stroke = number.number.find('/');
    if (number.number.size() - stroke - 1 != 4) return;
    // "resolution 5/2021" of other organizations: number and year
    auto const century = number.number.substr(stroke + 1, 2);
    if (century == "19" || century == "20") return;
    for (std::size_t figures : {1u, 2u}) {
        auto const mark = number.number.substr(number.number.size() - figures);
        if (m_notes.count(mark) == 0) continue;
        number.number.erase(number.number.size() - figures);
        number.range.end -= figures;
        number.stem.end = number.range.end;
        number.repaired = true;
        return;
    }
}

std::size_t Scanner::figures_glued(std::size_t at) const {
    if (at < 2 || (m_text[at - 1] != ',' && m_text[at - 1] != ';' && m_text[at - 1] != '.' && m_text[at - 1] != ')')) return 0;
    if (m_text[at - 1] == ',' && !bytes::alnum(m_text[at - 2]) && m_text[at - 2] != ')') return 0;
    std::size_t figures = 0;
    while (at + figures < m_text.size() && bytes::digit(m_text[at + figures])) ++figures;
    return figures;
}

std::vector<GluedMark> Scanner::marks_glued_to(grammar::ResolutionNumber const& number, std::size_t at) const {
    std::vector<GluedMark> out;
    if (number.number.find('/') == std::string::npos || number.stem.begin != 0) return out;
    constexpr std::size_t longest_mark = 3;
    std::size_t const figures = figures_glued(at);
    for (std::size_t mark = 1; mark < figures && mark <= longest_mark; ++mark) {
        if (m_text[at + mark] == '0' || m_text[at] == '0') continue;
        auto const rest_of_it = grammar::parse_resolution_number(rest(at + mark));
        if (!rest_of_it || rest_of_it->stem.end + mark != number.stem.end) continue;
        out.push_back({std::string(m_text.substr(at, mark)), rest_of_it->number, static_cast<std::uint32_t>(at + mark)});
    }
    return out;
}

void Scanner::take_organ_behind(std::size_t first_mention, std::size_t at) {
    auto& first = m_reading.mentions[first_mention];
    if (!first.organ_words.empty() && first.organ_words != "its") return;
    for (std::string const& lead : m_tables.words.organ_leads.words()) {
        if (rest(at).rfind(lead, 0) != 0) continue;
        std::size_t const organ_at = at + lead.size();
        if (organ_at >= m_text.size() || !bytes::upper(m_text[organ_at])) continue;
        if (read_organ(organ_at) == organ_at) continue;
        auto const& organ = m_reading.organs.back();
        std::string const words = organ.name.empty() ? organ.words : organ.name;
        std::string date;
        std::size_t const length =
            read_date_behind(m_tables.words, rest(organ.end), date);  // "decision 25/5 of the Governing Council of 20 February 2009"
        for (std::size_t i = first_mention; i < m_reading.mentions.size(); ++i) {
            auto& mention = m_reading.mentions[i];
            mention.organ_words = words;
            if (mention.date.empty() && length > 0 && m_reading.mentions.size() == first_mention + 1) {
                mention.date = date;
                mention.tail = organ.end + static_cast<std::uint32_t>(length);
            }
        }
        return;
    }
}

std::size_t Scanner::read_bare_number(std::size_t at) {
    // Part of a money sum, a decimal, a page range?
    if (at > 1 && m_text[at - 1] == ',' && bytes::digit(m_text[at - 2])) return at;        // 1,200 (1999)
    if (precedes(at, "No. ") || precedes(at, "Nos. ") || precedes(at, "no. ")) return at;  // "general comment No. 13 (2011)"
    if (at > 0 && (m_text[at - 1] == '.' || m_text[at - 1] == '$' || m_text[at - 1] == '-' || m_text[at - 1] == ':')) return at;
    auto const number = grammar::parse_resolution_number(rest(at));
    if (!number) return at;
    // "2215 (XXI). World social situation": the heading of a neighbouring resolution cites nothing.
    if (at < 3 && rest(at + number->range.end).rfind(". ", 0) == 0) return at + number->range.end;
    std::string date;
    std::size_t const tail = at + number->range.end;
    bool const dated = read_date_behind(m_tables.words, rest(tail), date) > 0;
    bool const in_list = m_list_end != 0 && at - m_list_end < 400;
    bool goes_on = false;  // "and 52/189", ", 52/189"
    if (at >= 2) {
        auto const before = m_text.substr(0, at);
        for (std::string const& lead : m_tables.words.list_joints.words())
            goes_on = goes_on || (before.size() >= lead.size() && before.substr(before.size() - lead.size()) == lead);
    }
    switch (number->shape) {
    case grammar::NumberShape::session:
        if (!dated && !(in_list && goes_on)) return at;
        break;
    case grammar::NumberShape::roman_first:
        if (!(in_list && goes_on)) return at;
        break;
    default: break;
    }
    MentionKind kind = MentionKind::bare_number;
    std::string organ_words;
    bool continued = false;
    if (in_list && goes_on) {
        // the list's own last number, or, with titles in between, the last number of its group
        for (std::size_t i = m_reading.mentions.size(); i > m_first_mention; --i) {
            auto const& mention = m_reading.mentions[i - 1];
            if (mention.kind != MentionKind::resolution && mention.kind != MentionKind::decision) continue;
            kind = mention.kind;
            organ_words = mention.organ_words;
            m_group = mention.group;
            continued = true;
            break;
        }
    }
    if (!continued) ++m_group;
    std::string words;
    std::size_t const head = continued ? at : head_begin(at, words);
    if (!words.empty()) organ_words = words;
    std::size_t const before = m_reading.mentions.size();
    std::size_t const end = read_list(at, kind, head, organ_words, continued ? Form::list : Form::full);
    if (m_reading.mentions.size() == before) return at;
    if (kind != MentionKind::bare_number) m_list_end = end;
    return end;
}

}  // namespace recital
