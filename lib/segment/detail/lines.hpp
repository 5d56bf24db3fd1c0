// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/span.hpp"
#include "model/view.hpp"
#include "segment/detail/vocabulary.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace recital::segmenting {

/// A physical line that is not blank. Offsets count bytes of Sheet::chars.
struct Line {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t indent = 0;  ///< columns of blanks before the first character; a tab counts as four
    std::uint32_t gap = 0;     ///< where the text after the first run of three or more inner blanks begins; 0 where there is none
    bool blank_above = false;  ///< a blank line stands above it
    bool page_top = false;     ///< the first line after a form feed (or of the text)
};

/// A text with its characters made plain: single blanks, straight quotes, ASCII hyphens, no soft hyphens, ligatures
/// spelled out; trimmed lines, blank ones left out. origin[i] is the source byte of chars[i]; a line break is one '\n'.
struct Sheet {
    std::string chars;
    std::vector<std::uint32_t> origin;
    std::vector<Line> lines;

    [[nodiscard]] std::string_view text(Line const& line) const noexcept {
        return std::string_view{chars}.substr(line.begin, line.end - line.begin);
    }
};

/// Reads the lines of any bytes; what is not UTF-8 is copied. O(bytes).
[[nodiscard]] Sheet read_sheet(std::string_view bytes);

/// Joins pieces of a sheet into views: a blank for each line break, none after a slash, words broken at a line end made
/// whole again. Knows the words of the sheet (read once, when the first broken word is met).
class Joiner {
public:
    Joiner(Sheet const& sheet, Vocabulary const& vocabulary) : m_sheet{sheet}, m_compounding{vocabulary.compounding} {}

    /// Appends chars [begin, end) of the sheet to the view, as the continuation of what stands there already.
    void append(View& view, std::uint32_t begin, std::uint32_t end);

private:
    [[nodiscard]] bool keeps_hyphen(std::string_view before, std::string_view after);
    [[nodiscard]] bool knows(std::string_view first, std::string_view middle, std::string_view second) const;

    Sheet const& m_sheet;
    WordList const& m_compounding;  ///< first parts of compounds that are spelled with a hyphen
    std::unordered_set<std::uint64_t> m_words;
    bool m_words_read = false;
};

}  // namespace recital::segmenting
