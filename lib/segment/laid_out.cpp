// SPDX-License-Identifier: BSL-1.0
#include "model/cell_place.hpp"
#include "model/work_limit.hpp"
#include "segment/detail/furniture.hpp"
#include "segment/detail/letters.hpp"
#include "segment/detail/material.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace recital::segmenting {

namespace {

/// A stretch of the source with its block, or with none; in order, none overlaps another.
struct Stretch {
    Span extent;
    Block const* block = nullptr;
    std::size_t index = 0;                 ///< of the block
    std::optional<std::size_t> paragraph;  ///< which it became part of
    std::optional<std::size_t> note;
};

/// A footnote with its words still unread.
struct RawNote {
    std::string number;
    std::vector<View> views;  ///< one for each of its paragraphs
};

bool closes_up(char c) noexcept { return c == ',' || c == '.' || c == ';' || c == ':' || c == ')' || c == ']'; }

class LayoutReader {
public:
    LayoutReader(Sheet const& sheet, Layout const& layout, std::uint32_t size, Vocabulary const& vocabulary)
        : m_sheet{sheet},
          m_layout{layout},
          m_size{size},
          m_vocabulary{vocabulary},
          m_joiner{sheet, vocabulary},
          m_roles(sheet.lines.size(), Role::text) {}

    Material run() {
        for (std::size_t line = 0; line < m_sheet.lines.size(); ++line)
            if (is_rule(m_sheet.text(m_sheet.lines[line]))) m_roles[line] = Role::rule;
        cut();
        bool const notes = std::any_of(m_stretches.begin(), m_stretches.end(), [](Stretch const& s) { return is_note(s); });
        bool const marks = !m_layout.references.empty();
        if (!notes && !marks) return without_notes();
        read_blocks();
        read_note_numbers();
        if (marks) return with_marks(stated_marks());
        Notes found;
        for (RawNote const& note : m_notes) found.notes.push_back({note.number, {}, 0, 0});
        return with_marks(find_marks(m_raw, found, ZoneMap{{0}}, m_vocabulary));
    }

private:
    static bool is_note(Stretch const& s) noexcept { return s.block != nullptr && s.block->role == BlockRole::note; }

    [[nodiscard]] std::uint32_t char_at(std::uint32_t source) const {
        return static_cast<std::uint32_t>(std::lower_bound(m_sheet.origin.begin(), m_sheet.origin.end(), source) - m_sheet.origin.begin());
    }

    /// Cuts the source into stretches, whatever a layout says within the text's size.
    void cut() {
        m_marked.assign(m_layout.blocks.size(), false);
        for (NoteReference const& reference : m_layout.references)
            if (reference.note < m_marked.size()) m_marked[reference.note] = true;
        std::uint32_t at = 0;
        for (std::size_t b = 0; b < m_layout.blocks.size(); ++b) {
            WorkLimit::check();
            Block const& block = m_layout.blocks[b];
            std::uint32_t const begin = std::clamp(block.extent.begin, at, m_size);
            std::uint32_t const end = std::clamp(block.extent.end, begin, m_size);
            if (begin > at) m_stretches.push_back({{at, begin}, nullptr, b, {}, {}});
            m_stretches.push_back({{begin, end}, &block, b, {}, {}});
            at = end;
        }
        if (at < m_size) m_stretches.push_back({{at, m_size}, nullptr, m_layout.blocks.size(), {}, {}});
    }

    /// Calls use(begin, end) for each piece of a line in the stretch, blanks at both ends left out. Stretches come in order.
    template <typename Use>
    void pieces(Span extent, Use const& use) {
        std::uint32_t const begin = char_at(extent.begin);
        std::uint32_t const end = char_at(extent.end);
        while (m_line < m_sheet.lines.size() && m_sheet.lines[m_line].end <= begin) ++m_line;
        for (std::size_t line = m_line; line < m_sheet.lines.size() && m_sheet.lines[line].begin < end; ++line) {
            WorkLimit::check();
            if (m_roles[line] != Role::text) continue;
            std::uint32_t from = std::max(m_sheet.lines[line].begin, begin);
            std::uint32_t to = std::min(m_sheet.lines[line].end, end);
            while (from < to && m_sheet.chars[from] == ' ') ++from;
            while (to > from && m_sheet.chars[to - 1] == ' ') --to;
            if (from < to) use(from, to);
        }
    }

    void append(View& view, Span extent, bool continues) {
        bool first = continues;
        pieces(extent, [&](std::uint32_t from, std::uint32_t to) {
            // A sign that closes a word broken off by its footnote: "Development" [footnote] ", and".
            if (first && !view.empty() && closes_up(m_sheet.chars[from])) {
                for (std::uint32_t i = from; i < to; ++i) view.append(m_sheet.chars[i], m_sheet.origin[i]);
            } else {
                m_joiner.append(view, from, to);
            }
            first = false;
        });
    }

    void read_blocks() {
        std::optional<std::size_t> last_paragraph;
        std::optional<std::size_t> last_heading;
        bool after_note = false;
        m_line = 0;
        for (Stretch& stretch : m_stretches) {
            WorkLimit::check();
            if (stretch.block == nullptr) {
                read_unblocked(stretch);
                continue;
            }
            Block const& block = *stretch.block;
            if (block.role == BlockRole::furniture) continue;
            if (block.role == BlockRole::note) {
                read_note(stretch, after_note);
                after_note = true;
                continue;
            }
            after_note = false;
            auto& last = block.role == BlockRole::heading ? last_heading : last_paragraph;
            if (block.continues && last) {
                append(m_raw[*last], stretch.extent, true);
            } else {
                View view;
                append(view, stretch.extent, false);
                last.reset();
                if (view.empty()) continue;
                last = m_raw.size();
                m_raw.push_back(std::move(view));
                m_stated.push_back({block.number, block.part, block.role == BlockRole::heading, is_cell(block)});
            }
            stretch.paragraph = last;
        }
    }

    void read_unblocked(Stretch& stretch) {
        View view;
        append(view, stretch.extent, false);
        if (view.empty()) return;
        stretch.paragraph = m_raw.size();
        m_raw.push_back(std::move(view));
        m_stated.emplace_back();
    }

    void read_note(Stretch& stretch, bool after_note) {
        Block const& block = *stretch.block;
        View words;
        bool const further = block.number.empty() && after_note && !m_notes.empty() && !m_marked[stretch.index];
        if (!m_notes.empty() && block.continues) {
            append(m_notes.back().views.back(), stretch.extent, true);
        } else {
            append(words, stretch.extent, false);
            if (further && !words.empty() && grammar::parse_footnote_opening(words.chars()).number.empty()) {
                m_notes.back().views.push_back(std::move(words));
            } else {
                m_notes.push_back({block.number, {}});
                m_notes.back().views.push_back(std::move(words));
            }
        }
        stretch.note = m_notes.size() - 1;
    }

    /// A note's number may stand at its beginning: it is no part of its words.
    void read_note_numbers() {
        for (RawNote& note : m_notes) {
            WorkLimit::check();
            View& view = note.views.front();
            NoteOpening const opening = grammar::parse_footnote_opening(view.chars());
            std::size_t length = 0;
            if (!opening.number.empty() && (note.number.empty() || opening.number == note.number))
                length = opening.length;
            else if (!note.number.empty() && view.chars().starts_with(note.number) &&
                     (view.size() == note.number.size() || !is_word(view.chars()[note.number.size()]) || !is_word(note.number.back())))
                length = note.number.size();
            if (note.number.empty()) note.number = opening.number;
            while (length > 0 && length < view.size() && (view.chars()[length] == ' ' || view.chars()[length] == '.')) ++length;
            if (length > 0) view = without_beginning(view, length);
        }
    }

    static View without_beginning(View const& view, std::size_t length) {
        View rest;
        for (std::size_t at = std::min(length, view.size()); at < view.size(); ++at) {
            WorkLimit::check();
            if (at > length && view.repaired(at - 1, at + 1)) rest.mark_repair();
            rest.append(view.chars()[at], view.origin(at));
        }
        return rest;
    }

    /// The stretch in which a mark stands; one without bytes belongs to the words before it.
    [[nodiscard]] Stretch const* stretch_of(Span mark) const {
        std::uint32_t const at = mark.empty() && mark.begin > 0 ? mark.begin - 1 : mark.begin;
        auto after = std::upper_bound(m_stretches.begin(), m_stretches.end(), at,
                                      [](std::uint32_t place, Stretch const& s) { return place < s.extent.begin; });
        if (after == m_stretches.begin()) return nullptr;
        Stretch const* found = &*std::prev(after);
        bool const starts_next = mark.empty() && !found->paragraph && after != m_stretches.end() && after->extent.begin == mark.begin;
        return starts_next ? &*after : found;
    }

    [[nodiscard]] static std::uint32_t place_in(View const& view, std::uint32_t source) {
        std::size_t low = 0;
        std::size_t high = view.size();
        while (low < high) {
            std::size_t const middle = (low + high) / 2;
            if (view.origin(middle) < source)
                low = middle + 1;
            else
                high = middle;
        }
        return static_cast<std::uint32_t>(low);
    }

    [[nodiscard]] std::vector<std::vector<FoundMark>> stated_marks() {
        std::vector<std::vector<FoundMark>> found(m_raw.size());
        std::vector<std::size_t> note_of_block(m_layout.blocks.size(), no_note);
        for (Stretch const& s : m_stretches)
            if (s.note) note_of_block[s.index] = *s.note;
        for (NoteReference const& reference : m_layout.references) {
            WorkLimit::check();
            Stretch const* const stretch = stretch_of(reference.mark);
            if (stretch == nullptr || !stretch->paragraph) continue;
            View const& view = m_raw[*stretch->paragraph];
            FoundMark mark;
            mark.begin = place_in(view, reference.mark.begin);
            mark.end = std::max(mark.begin, place_in(view, std::max(reference.mark.begin, reference.mark.end)));
            auto const words = view.chars().substr(mark.begin, mark.end - mark.begin);
            mark.note = reference.note < note_of_block.size() ? note_of_block[reference.note] : no_note;
            mark.number = mark.note == no_note ? std::string{words} : m_notes[mark.note].number;
            if (mark.note != no_note && mark.number.empty()) mark.number = m_notes[mark.note].number = std::string{words};
            found[*stretch->paragraph].push_back(std::move(mark));
        }
        for (std::size_t p = 0; p < found.size(); ++p) put_in_order(found[p], m_raw[p].chars());
        return found;
    }

    /// Sorts the marks of a paragraph so that none overlaps another and words are left when they are taken out.
    static void put_in_order(std::vector<FoundMark>& marks, std::string_view text) {
        std::stable_sort(marks.begin(), marks.end(), [](FoundMark const& a, FoundMark const& b) { return a.begin < b.begin; });
        std::uint32_t end = 0;
        std::size_t left = 0;
        auto const count_words = [&](std::size_t from, std::size_t to) {
            left +=
                static_cast<std::size_t>(std::count_if(text.begin() + static_cast<std::ptrdiff_t>(from),
                                                       text.begin() + static_cast<std::ptrdiff_t>(to), [](char c) { return c != ' '; }));
        };
        for (FoundMark& mark : marks) {
            WorkLimit::check();
            mark.begin = std::max(mark.begin, end);
            mark.end = std::max(mark.end, mark.begin);
            if (mark.begin == 0)
                while (mark.end > 0 && mark.end < text.size() && text[mark.end] == ' ') ++mark.end;
            count_words(end, mark.begin);
            end = mark.end;
        }
        count_words(end, text.size());
        if (left == 0) marks.clear();
    }

    Material with_marks(std::vector<std::vector<FoundMark>> const& marks) {
        Material material;
        for (RawNote& note : m_notes) {
            WorkLimit::check();
            Footnote footnote;
            footnote.origin = note.views.front().origin(0);
            for (View& view : note.views) {
                WorkLimit::check();
                Paragraph& p = footnote.paragraphs.emplace_back();
                p.part = Part::footnote;
                p.number = note.number;
                p.view = std::move(view);
            }
            material.footnotes.push_back(std::move(footnote));
        }
        return finish(std::move(material), marks);
    }

    /// A format that knows no notes, or a text that was poured into one: they may stand there as lines like any others.
    Material without_notes() {
        std::vector<Role> const before = m_roles;
        Notes const notes = gather_notes(m_sheet, m_roles, m_vocabulary);
        read_blocks();
        ZoneMap zones;
        for (std::size_t i = 0; i < m_sheet.lines.size(); ++i)
            while (zones.starts.size() <= notes.zones[i]) zones.starts.push_back(m_sheet.origin[m_sheet.lines[i].begin]);
        auto marks = find_marks(m_raw, notes, zones, m_vocabulary);
        std::vector<bool> marked(notes.notes.size(), false);
        for (auto const& list : marks)
            for (FoundMark const& mark : list)
                if (mark.note != no_note) marked[mark.note] = true;
        if (static_cast<std::size_t>(std::count(marked.begin(), marked.end(), true)) * 2 < notes.notes.size()) {
            m_roles = before;
            m_raw.clear();
            m_stated.clear();
            read_blocks();
            marks.assign(m_raw.size(), {});
            return finish({}, marks);
        }
        Material material;
        for (Note const& note : notes.notes) material.footnotes.push_back(whole_footnote(note, m_sheet, m_joiner));
        return finish(std::move(material), marks);
    }

    Material finish(Material material, std::vector<std::vector<FoundMark>> const& marks) {
        place_marks(material, std::move(m_raw), marks);
        material.stated = std::move(m_stated);
        return material;
    }

    Sheet const& m_sheet;
    Layout const& m_layout;
    std::uint32_t m_size;
    Vocabulary const& m_vocabulary;
    Joiner m_joiner;
    std::vector<Role> m_roles;  ///< of each line
    std::vector<Stretch> m_stretches;
    std::vector<bool> m_marked;  ///< of each block: a mark refers to it
    std::vector<View> m_raw;     ///< the paragraphs with their marks
    std::vector<Stated> m_stated;
    std::vector<RawNote> m_notes;
    std::size_t m_line = 0;
};

}  // namespace

bool says_something(Layout const& layout) noexcept {
    if (layout.blocks.size() != 1) return !layout.blocks.empty();
    Block const& only = layout.blocks.front();
    return only.role != BlockRole::paragraph || only.part || !only.number.empty() || !layout.references.empty();
}

Material read_laid_out(Sheet const& sheet, Layout const& layout, std::uint32_t size, Vocabulary const& vocabulary) {
    return LayoutReader{sheet, layout, size, vocabulary}.run();
}

}  // namespace recital::segmenting
