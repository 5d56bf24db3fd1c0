// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/footnotes.hpp"

#include "grammar/date.hpp"
#include "model/work_limit.hpp"
#include "segment/detail/headings.hpp"
#include "segment/detail/letters.hpp"
#include "segment/detail/openings.hpp"

#include <algorithm>

namespace recital::segmenting {

namespace {

bool starts_like_note(std::string_view text, Vocabulary const& vocabulary) noexcept {
    while (!text.empty() && (text.front() == '"' || text.front() == '(')) text.remove_prefix(1);
    return begins_with_any(text, vocabulary.structure.note_beginnings);
}

unsigned value_of(std::string const& number) noexcept { return number.empty() || !is_digit(number.front()) ? 0 : number_at(number); }

/// "Recalling …," as one line: no footnote begins so and ends in a comma.
bool is_preambular(std::string_view line, Vocabulary const& vocabulary) {
    if (line.size() <= 60 || line.back() != ',') return false;
    std::string word{first_word(line)};
    std::transform(word.begin(), word.end(), word.begin(), lower);
    if (word == "including" || word == "excluding") return false;
    return !base_of_participle(word, vocabulary).empty() || vocabulary.structure.clause_states.contains(word);
}

class Gatherer {
public:
    Gatherer(Sheet const& sheet, std::vector<Role>& roles, Vocabulary const& vocabulary)
        : m_sheet{sheet}, m_roles{roles}, m_vocabulary{vocabulary} {
        for (std::size_t i = 0; i < sheet.lines.size(); ++i)
            if (sheet.lines[i].page_top) m_page_tops.push_back(i);
        m_page_tops.push_back(sheet.lines.size());
    }

    Notes run() {
        std::size_t const count = m_sheet.lines.size();
        m_notes.zones.assign(count, 0);
        std::size_t const tail = find_numbered_tail();
        bool fresh = false;  // a page or a block of footnotes has ended, and no text came since
        for (std::size_t i = 0; i < count;) {
            WorkLimit::check();
            if (m_sheet.lines[i].page_top && i > 0) fresh = true;
            std::size_t end = i;
            if (i == tail)
                end = take_tail(i);
            else if (m_roles[i] == Role::rule)
                end = take_below_rule(i);
            else if (m_roles[i] == Role::text)
                end = take_run(i);
            if (end > i) {
                for (; i < end; ++i) m_notes.zones[i] = m_zone;
                fresh = true;
                continue;
            }
            if (fresh && m_roles[i] == Role::text) {
                ++m_zone;
                fresh = false;
            }
            m_notes.zones[i++] = m_zone;
        }
        return std::move(m_notes);
    }

private:
    [[nodiscard]] std::string_view text(std::size_t i) const { return m_sheet.text(m_sheet.lines[i]); }
    /// The first line at or after i that begins a page.
    [[nodiscard]] std::size_t page_end(std::size_t i) const { return *std::lower_bound(m_page_tops.begin(), m_page_tops.end(), i); }

    void open(std::string number, std::size_t line) {
        Note note;
        note.number = std::move(number);
        note.zone = m_zone;
        note.line = static_cast<std::uint32_t>(line);
        m_notes.notes.push_back(std::move(note));
    }
    void add(std::size_t line, std::size_t from) {
        Line const& l = m_sheet.lines[line];
        if (l.begin + from < l.end) m_notes.notes.back().pieces.push_back({l.begin + static_cast<std::uint32_t>(from), l.end});
        m_roles[line] = Role::note;
    }

    /// Where footnotes 1, 2, 3 … stand at the end of the text, each number on a line of its own: their first line.
    std::size_t find_numbered_tail() const {
        std::size_t const count = m_sheet.lines.size();
        std::size_t best = count;
        unsigned expected = 0;
        std::size_t start = count;
        for (std::size_t i = 0; i < count; ++i) {
            WorkLimit::check();
            if (m_roles[i] == Role::furniture) continue;
            std::string_view const line = text(i);
            if (count_digits(line) != line.size() || line.size() > 3) {
                // A numbered paragraph after the list: it was no list of footnotes.
                if (expected > 0 && (opens_numbered_paragraph(line) || is_speaking_organ(line, m_vocabulary))) expected = 0, start = count;
                continue;
            }
            bool const has_text = i + 1 < count && count_digits(text(i + 1)) != text(i + 1).size();
            if (!has_text) continue;
            unsigned const value = number_at(line);
            // A text whose first marks were lost begins its list with a later number, right below the closing lines.
            bool const below_closing = expected == 0 && i > 0 && value > 0 && value < 10 && closes_text(i);
            if (expected > 0 && value == expected)
                ++expected;
            else if (value == 1 || below_closing)
                start = i, expected = value + 1;
        }
        if (expected > 0 && start < count && page_end(start + 1) == count) best = start;
        return best;
    }

    /// Whether the text line above line i is a closing one.
    [[nodiscard]] bool closes_text(std::size_t i) const {
        while (i > 0 && m_roles[i - 1] != Role::text) --i;
        return i > 0 && (is_closing(text(i - 1)) || grammar::is_date(text(i - 1)));
    }

    std::size_t take_tail(std::size_t i) {
        std::size_t const count = m_sheet.lines.size();
        unsigned expected = number_at(text(i));
        for (; i < count; ++i) {
            WorkLimit::check();
            if (m_roles[i] == Role::furniture || m_roles[i] == Role::rule) continue;
            std::string_view const line = text(i);
            if (count_digits(line) == line.size() && line.size() <= 3 && number_at(line) == expected) {
                open(std::string{line}, i);
                m_roles[i] = Role::note;
                ++expected;
            } else {
                add(i, 0);
            }
        }
        return i;
    }

    /// A block below a drawn rule. Under underscores it takes the rest of the page, under hyphens what looks like footnotes.
    std::size_t take_below_rule(std::size_t rule) {
        std::size_t const end = page_foot(rule);
        bool const underscores = text(rule).find("___") != std::string_view::npos;
        std::vector<std::size_t> lines;
        for (std::size_t i = rule + 1; i < end; ++i) {
            WorkLimit::check();
            if (m_roles[i] == Role::rule) break;
            if (m_roles[i] == Role::text) lines.push_back(i);
        }
        if (lines.empty()) return rule;
        bool any_opening = false;
        for (std::size_t const i : lines) any_opening = any_opening || !grammar::parse_footnote_opening(text(i)).number.empty();
        NoteOpening const first = grammar::parse_footnote_opening(text(lines.front()));
        if (first.number.empty() && !(underscores && any_opening)) {
            if (!underscores || end == m_sheet.lines.size() || m_notes.notes.empty() || !continues_note(lines.front())) return rule;
        }
        std::size_t last = lines.back() + 1;
        for (std::size_t k = 1; k < lines.size(); ++k) {
            WorkLimit::check();
            std::string_view const line = text(lines[k]);
            bool const ends_block =
                grammar::parse_document_heading(line) || is_annex_heading(line, m_vocabulary) || is_speaking_organ(line, m_vocabulary) ||
                (m_sheet.lines[lines[k]].blank_above &&
                 (opens_numbered_paragraph(line) || (text(lines[k - 1]).back() == '.' && is_preambular(line, m_vocabulary))));
            if (ends_block) {
                last = lines[k];
                lines.resize(k);
                break;
            }
        }
        read_block(lines);
        return last;
    }

    /// Where the page of a drawn rule ends: at the next form feed or, in a text without them, behind the job and page numbers below
    /// its footnotes. What follows those is the next page, unless it begins with a footnote's number.
    [[nodiscard]] std::size_t page_foot(std::size_t rule) const {
        std::size_t const end = page_end(rule + 1);
        if (m_page_tops.size() > 2) return end;
        bool noted = false;
        for (std::size_t i = rule + 1; i < end; ++i) {
            WorkLimit::check();
            if (m_roles[i] != Role::text) continue;
            NoteOpening const opening = grammar::parse_footnote_opening(text(i));
            if (noted && m_roles[i - 1] == Role::furniture && opening.number.empty()) return i;
            noted = noted || (!opening.number.empty() && !opening.alone);
        }
        return end;
    }

    [[nodiscard]] bool continues_note(std::size_t line) const {
        Note const& note = m_notes.notes.back();
        if (note.pieces.empty()) return true;
        char const last = m_sheet.chars[note.pieces.back().end - 1];
        return last != '.' && !is_upper(text(line).front());
    }

    /// Reads footnotes whose first numbers a PDF's columns may have put after all texts.
    void read_block(std::vector<std::size_t> const& lines) {
        std::size_t lead = 0;  // lines before the first number
        while (lead < lines.size() && grammar::parse_footnote_opening(text(lines[lead])).number.empty()) ++lead;
        std::size_t detached_end = lines.size();  // the numbers at the end of the block that have no text after them
        std::size_t detached = detached_end;
        while (detached > lead && grammar::parse_footnote_opening(text(lines[detached - 1])).alone) --detached;
        if (lead > 0 && detached < detached_end) {
            split_texts(lines, 0, lead, detached, detached_end);
        } else if (lead > 0) {
            if (!m_notes.notes.empty()) {
                for (std::size_t k = 0; k < lead; ++k) add(lines[k], 0);
            } else {
                open({}, lines[0]);
                for (std::size_t k = 0; k < lead; ++k) add(lines[k], 0);
            }
            detached = detached_end;
        } else {
            detached = detached_end;
        }
        for (std::size_t k = lead; k < detached;) {
            WorkLimit::check();
            std::size_t run = k;
            while (run < detached && grammar::parse_footnote_opening(text(lines[run])).alone) ++run;
            if (run - k >= 2) {  // several numbers, then their texts
                std::size_t texts = run;
                while (texts < detached && grammar::parse_footnote_opening(text(lines[texts])).number.empty()) ++texts;
                if (texts > run) {
                    split_texts(lines, run, texts, k, run);
                } else {
                    for (std::size_t n = k; n < run; ++n) {
                        open(grammar::parse_footnote_opening(text(lines[n])).number, lines[n]);
                        m_roles[lines[n]] = Role::note;
                    }
                }
                k = texts;
                continue;
            }
            NoteOpening const opening = grammar::parse_footnote_opening(text(lines[k]));
            bool const opens = !opening.number.empty() && (opening.alone || k == lead || plausible_after(opening, lines[k]));
            if (opens) open(opening.number, lines[k]);
            add(lines[k], opens ? opening.length : 0);
            ++k;
        }
        std::stable_sort(m_notes.notes.begin() + static_cast<std::ptrdiff_t>(m_block), m_notes.notes.end(),
                         [](Note const& a, Note const& b) { return value_of(a.number) < value_of(b.number); });
        m_block = m_notes.notes.size();
    }

    /// Whether a number at the beginning of a line follows the footnote before it, not only happens to stand there.
    [[nodiscard]] bool plausible_after(NoteOpening const& opening, std::size_t) const {
        unsigned const value = value_of(opening.number);
        unsigned const before = m_notes.notes.empty() ? 0 : value_of(m_notes.notes.back().number);
        return value == 0 || before == 0 || (value > before && value <= before + 4);
    }

    /// Gives the texts of lines [from, to) to the numbers of lines [first, last): as many footnotes as numbers.
    void split_texts(std::vector<std::size_t> const& lines, std::size_t from, std::size_t to, std::size_t first, std::size_t last) {
        std::size_t const wanted = last - first;
        std::vector<std::size_t> cuts{from};
        std::vector<bool> is_cut(to - from, false);
        for (int pass = 0; pass < 2 && cuts.size() < wanted; ++pass) {
            for (std::size_t k = from + 1; k < to && cuts.size() < wanted; ++k) {
                WorkLimit::check();
                if (is_cut[k - from]) continue;
                char const before = text(lines[k - 1]).back();
                bool const sure = before == '.' && starts_like_note(text(lines[k]), m_vocabulary);
                bool const likely = (before == '.' || before == ')') && !is_lower(text(lines[k]).front());
                if (!(pass == 0 ? sure : likely)) continue;
                is_cut[k - from] = true;
                cuts.push_back(k);
            }
        }
        std::sort(cuts.begin(), cuts.end());
        for (std::size_t c = 0; c < wanted; ++c) {
            std::size_t const number_line = lines[first + c];
            open(grammar::parse_footnote_opening(text(number_line)).number, number_line);
            m_roles[number_line] = Role::note;
            if (c >= cuts.size()) continue;
            std::size_t const stop = c + 1 < cuts.size() ? cuts[c + 1] : to;
            for (std::size_t k = cuts[c]; k < stop; ++k) add(lines[k], 0);
        }
    }

    /// Footnotes without a rule above them: numbered lines that stand apart and go on counting.
    std::size_t take_run(std::size_t i) {
        NoteOpening const opening = grammar::parse_footnote_opening(text(i));
        if (opening.number.empty() || opening.alone) return i;
        if (opening.number.front() == '*') return take_stars(i);
        if (!m_sheet.lines[i].blank_above && !m_sheet.lines[i].page_top) return i;
        unsigned value = value_of(opening.number);
        bool const superscript = !is_digit(text(i).front());
        bool const follows = value == m_last_run + 1;
        if (value == 0 || (!superscript && !follows && !starts_like_note(text(i).substr(opening.length), m_vocabulary))) return i;
        if (follows && !superscript && !starts_like_note(text(i).substr(opening.length), m_vocabulary) && is_lower(text(i)[opening.length]))
            return i;
        std::size_t const end = page_end(i + 1);
        std::size_t k = i;
        std::size_t last = i;
        for (; k < end; ++k) {
            WorkLimit::check();
            if (m_roles[k] != Role::text) {
                if (m_roles[k] == Role::rule) break;
                continue;
            }
            NoteOpening const next = grammar::parse_footnote_opening(text(k));
            unsigned const number = next.alone ? 0 : value_of(next.number);
            bool const opens = k == i || (number > value && number <= value + 3);
            if (opens) {
                value = number;
                open(next.number, k);
                add(k, next.length);
            } else if (m_sheet.lines[k].blank_above || grammar::parse_document_heading(text(k)) ||
                       is_annex_heading(text(k), m_vocabulary) || leaves_block(i, k)) {
                break;
            } else {
                add(k, 0);
            }
            last = k + 1;
        }
        m_last_run = value;
        m_block = m_notes.notes.size();
        return last;
    }

    /// Footnotes marked with stars, which end a page or the text.
    std::size_t take_stars(std::size_t i) {
        constexpr std::size_t most_lines = 14;
        if (!m_sheet.lines[i].blank_above || i == 0) return i;
        std::size_t const end = page_end(i + 1);
        if (end - i > most_lines) return i;
        for (std::size_t k = i; k < end; ++k)
            if (m_roles[k] == Role::text && k > i && m_sheet.lines[k].blank_above &&
                grammar::parse_footnote_opening(text(k)).number.empty())
                return i;
        for (std::size_t k = i; k < end; ++k) {
            WorkLimit::check();
            if (m_roles[k] != Role::text) continue;
            NoteOpening const opening = grammar::parse_footnote_opening(text(k));
            bool const opens = !opening.number.empty() && opening.number.front() == '*' && !opening.alone;
            if (opens) open(opening.number, k);
            add(k, opens ? opening.length : 0);
        }
        m_block = m_notes.notes.size();
        return end;
    }

    /// Whether line k, below a finished sentence, is set in from the footnote lines that began with line i: the next page's first line.
    [[nodiscard]] bool leaves_block(std::size_t i, std::size_t k) const {
        return k > i && text(k - 1).back() == '.' && m_sheet.lines[k].indent > m_sheet.lines[i].indent &&
               m_sheet.lines[k - 1].indent <= m_sheet.lines[i].indent;
    }

    Sheet const& m_sheet;
    std::vector<Role>& m_roles;
    Vocabulary const& m_vocabulary;
    std::vector<std::size_t> m_page_tops;  // and, last, the number of lines
    Notes m_notes;
    std::uint32_t m_zone = 0;
    std::size_t m_block = 0;
    unsigned m_last_run = 0;
};

}  // namespace

Notes gather_notes(Sheet const& sheet, std::vector<Role>& roles, Vocabulary const& vocabulary) {
    return Gatherer{sheet, roles, vocabulary}.run();
}

}  // namespace recital::segmenting
