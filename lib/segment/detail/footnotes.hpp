// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "grammar/paragraph_label.hpp"
#include "segment/detail/furniture.hpp"
#include "segment/detail/lines.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace recital::segmenting {

/// A piece of the sheet: chars [begin, end).
struct Piece {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// A footnote as it was gathered from the end of a page, column or document.
struct Note {
    std::string number;         ///< "5", "*"; empty where its number could not be read
    std::vector<Piece> pieces;  ///< its text, line by line
    std::uint32_t zone = 0;     ///< the stretch of text it belongs to
    std::uint32_t line = 0;     ///< the line where it was found
};

/// The footnotes of a sheet. A zone is a stretch of text that has its footnotes together: a page, a column, or the whole
/// text where they stand at the end.
struct Notes {
    std::vector<Note> notes;           ///< in the order of the sheet
    std::vector<std::uint32_t> zones;  ///< of each line
};

/// The superscript digit that a text begins with, and its length in bytes; length 0 where there is none.
struct Superscript {
    char digit = 0;
    std::size_t length = 0;
};
[[nodiscard]] Superscript superscript_at(std::string_view text) noexcept;

using NoteOpening = grammar::FootnoteOpening;

/// Finds the footnotes, gives their lines the role `note`. O(bytes).
[[nodiscard]] Notes gather_notes(Sheet const& sheet, std::vector<Role>& roles, Vocabulary const& vocabulary);

}  // namespace recital::segmenting
