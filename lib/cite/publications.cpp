// SPDX-License-Identifier: BSL-1.0
// Sales numbers, treaty series, Official Records, I.C.J. Reports; "Ibid." and references to notes.
#include "cite/detail/scanner.hpp"

#include "grammar/official_records.hpp"
#include "grammar/publication.hpp"
#include "grammar/reference_words.hpp"

namespace recital {

std::size_t Scanner::read_publication(std::size_t at) {
    char const c = m_text[at];
    auto const text = rest(at);
    if (c == 'S' || c == 's') {
        auto const sales = grammar::parse_sales_number(text);
        if (!sales) return at;
        ++m_group;
        auto& mention = add(MentionKind::sales_number, at, at + sales->range.end);
        mention.number = sales->id;
        mention.repaired = mention.repaired || sales->repaired;
        return at + sales->range.end;
    }
    if (c == 'I' || c == 'L') {
        auto const page = grammar::parse_judgment(text);
        if (page) {
            ++m_group;
            auto& mention = add(MentionKind::judgment, at, at + page->range.end);
            mention.number = page->id;
            mention.repaired = mention.repaired || c == 'L';
            return at + page->range.end;
        }
    }
    if (c == 'U' || c == 'L' || c == 'T') {
        auto const entries = grammar::parse_treaty_series(text);
        if (entries.empty()) return at;
        ++m_group;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            auto& mention = add(MentionKind::treaty_series, at + entries[i].range.begin, at + entries[i].range.end);
            mention.number = entries[i].id;
            mention.form = i == 0 ? Form::full : entries[i].in_run ? Form::range : Form::list;
        }
        return at + entries.back().range.end;
    }
    if (c == 'O') {
        auto const supplement = grammar::parse_supplement(text);
        if (!supplement) return at;
        ++m_group;
        auto& mention = add(MentionKind::supplement, at, at + supplement->range.end);
        mention.series = supplement->series;
        mention.number = supplement->session + "/" + supplement->number;
        return at + supplement->range.end;
    }
    return at;
}

std::size_t Scanner::read_ibid(std::size_t at) {
    std::size_t const length = grammar::parse_ibid(rest(at));
    if (length == 0) return at;
    ++m_group;
    std::size_t const behind = at + length;
    std::size_t const next = rest(behind).rfind(", ", 0) == 0 ? behind + 2 : behind;
    if (next > behind) {
        auto const entries = grammar::parse_treaty_series(rest(next), "ibid");
        if (!entries.empty()) {
            for (std::size_t i = 0; i < entries.size(); ++i) {
                auto& mention = add(MentionKind::treaty_series, i == 0 ? at : next + entries[i].range.begin, next + entries[i].range.end);
                mention.number = entries[i].id;
                mention.form = i == 0 ? Form::ibid : entries[i].in_run ? Form::range : Form::list;
            }
            return next + entries.back().range.end;
        }
        if (auto const supplement = grammar::parse_supplement(rest(next), true)) {
            auto& mention = add(MentionKind::supplement, at, next + supplement->range.end);
            mention.number = supplement->session + "/" + supplement->number;
            mention.form = Form::ibid;
            return next + supplement->range.end;
        }
    }
    // "Ibid., Fortieth Year, 2598th meeting": meeting records are no instrument
    if (grammar::parse_meeting_record(rest(next)) > 0) return behind;
    auto& mention = add(MentionKind::ibid, at, behind);
    mention.form = Form::ibid;
    // "Ibid., document S/12345" and "Ibid., resolution 6, annex" name their own thing or a new pinpoint; both are read where they stand
    return behind;
}

std::size_t Scanner::read_note_reference(std::size_t at) {
    auto const note = grammar::parse_note_reference(rest(at));
    if (!note) return at;
    ++m_group;
    auto& mention = add(MentionKind::note_reference, at, at + note->length);
    mention.number = note->numbers.front();
    mention.form = Form::short_form;
    return at + note->length;
}

}  // namespace recital
