// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/columns.hpp"
#include "read/pdf/type.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace recital::pdf {

/// The mark a line begins with, as footnotes do.
struct OpeningMark {
    std::string number;   ///< "5", "*", "a"; empty where there is none
    bool raised = false;  ///< in raised small type, or a superscript character: surely a mark
};
[[nodiscard]] OpeningMark opening_mark(Line const& line, std::vector<Word> const& words);

/// The marks that a raised piece of a line writes: "5", "5,6" gives two, "*"; none where it is an exponent's letter or the "th" of "30th".
struct PieceMark {
    std::string number;
    std::size_t first = 0;  ///< glyphs [first, last) of the word
    std::size_t last = 0;
};
[[nodiscard]] std::vector<PieceMark> marks_of(Piece const& piece, std::vector<Word> const& words);

/// A drawn line, set with underscores or hyphens.
[[nodiscard]] bool is_drawn_rule(Line const& line) noexcept;

/// A footnote, or the part of one that stands in a region.
struct FoundNote {
    std::string number;
    bool continues = false;  ///< the note of the region before goes on
    std::vector<Line> lines;
};

/// The footnotes at the end of a region, taken out of it.
struct RegionNotes {
    std::vector<Line> rule;  ///< the drawn line above them; empty where there is none
    std::vector<FoundNote> notes;
};

/// Takes the footnotes of regions, in reading order. They stand below a drawn rule, or are the last lines and in smaller type, or begin
/// with a raised mark below a gap. A line that begins with a mark begins a note; lines before the first mark go on with the last note
/// of the region before.
class NoteTaker {
public:
    explicit NoteTaker(TypeArea const& type) : m_type{type} {}

    /// Takes the notes out of the region's end. O(lines).
    [[nodiscard]] RegionNotes take(Region& region, std::vector<Word> const& words);

private:
    [[nodiscard]] std::size_t find_start(Region const& region, std::vector<Word> const& words) const;
    [[nodiscard]] bool begins_note(Line const& line, std::vector<Word> const& words) const;
    void add(Line line, std::vector<Word> const& words, std::vector<FoundNote>& notes);

    TypeArea const& m_type;
    std::string m_last;  ///< the number of the last note
    bool m_any = false;  ///< a note has been met
};

}  // namespace recital::pdf
