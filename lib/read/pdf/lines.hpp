// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/page.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital::pdf {

/// How a piece of a line stands to the line: higher and smaller is a footnote mark or an exponent.
enum class Raise : std::uint8_t { none, up, down };

/// A word in its line.
struct Piece {
    std::uint32_t word = 0;  ///< index into LaidPage::words
    Raise raise = Raise::none;
    bool blank = false;  ///< a blank stands before it
    bool wide = false;   ///< and more than that: another column of a table, the text behind a number
};

/// What stands on one baseline, from the left to the right.
struct Line {
    std::vector<Piece> pieces;  ///< never empty
    Box box;                    ///< around the pieces that are not raised
    float baseline = 0;
    float size = 0;       ///< of most of its type
    bool bold = false;    ///< all of it
    bool italic = false;  ///< all of it
    std::string text;     ///< UTF-8: one blank between words, four where the gap is wide, raised digits as superscripts
};

/// A page with its words gathered in lines.
struct LaidPage {
    float width = 0;  ///< as it is read: sides change where the page's text is turned
    float height = 0;
    int quarter_turns = 0;     ///< clockwise turns of the words' boxes that set the text upright; 0, 1 or 3
    bool picture = false;      ///< see Page
    std::vector<Word> words;   ///< upright
    std::vector<Line> lines;   ///< by baseline, then from left to right
    std::vector<Line> turned;  ///< text that stands across the rest, word by word
    std::vector<PageLink> links;
};

/// Gathers the words of a page in lines: words on one baseline are one line, whatever the gaps between them; smaller words that stand
/// a little higher or lower next to a word belong to its line. A heading set with blanks between its letters is put together again.
/// Where most of the page is written up or down its side it is turned first. O(n log n) for n words.
[[nodiscard]] LaidPage lay_lines(Page page);

/// A line of these pieces, which stand next to each other in another line: its box, type and text are found anew.
[[nodiscard]] Line line_of(std::vector<Piece> pieces, std::vector<Word> const& words);

/// The last character of the line that is no raised mark, quotation mark or asterisk; 0 where there is none.
[[nodiscard]] char32_t last_sign(Line const& line, std::vector<Word> const& words) noexcept;

/// Appends a word as it is written in a text: UTF-8; raised digits become superscript digits.
void append_word(std::string& out, Word const& word, Raise raise);

/// Appends one character as UTF-8, as append_word does.
void append_glyph(std::string& out, char32_t code, Raise raise);

/// The box of a word of the page as the page is seen.
[[nodiscard]] Box seen_box(LaidPage const& page, Box const& box) noexcept;

/// The other way: where a box of the page as it is seen lies among its upright words.
[[nodiscard]] Box upright_box(LaidPage const& page, Box const& box) noexcept;

}  // namespace recital::pdf
