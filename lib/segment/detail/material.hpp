// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/document.hpp"
#include "model/layout.hpp"
#include "segment/detail/footnotes.hpp"
#include "segment/detail/lines.hpp"
#include "segment/detail/marks.hpp"
#include "segment/detail/openings.hpp"
#include "segment/detail/structure.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace recital::segmenting {

/// A footnote, whole.
struct Footnote {
    std::vector<Paragraph> paragraphs;  ///< most have one
    std::uint32_t origin = 0;           ///< where it stands in the source
};

/// A text taken apart: what documents are made of.
struct Material {
    std::vector<Paragraph> paragraphs;                  ///< in text order, without footnotes; marks taken out; no structure yet
    std::vector<Stated> stated;                         ///< of each paragraph; empty where the format says nothing
    std::vector<Footnote> footnotes;                    ///< in the order of the text
    std::vector<std::vector<std::size_t>> first_marks;  ///< of each paragraph: the footnotes whose first mark stands in it
};

/// A footnote as it was gathered from lines, its words joined. O(bytes).
[[nodiscard]] Footnote whole_footnote(Note const& note, Sheet const& sheet, Joiner& joiner);

/// Takes the marks out of paragraphs and notes whose marks they are first; `raw` has one view for each paragraph. O(bytes).
void place_marks(Material& material, std::vector<View> raw, std::vector<std::vector<FoundMark>> const& marks);

/// Takes a plain text apart: furniture, footnotes, paragraphs and marks are found by reading. O(bytes).
[[nodiscard]] Material read_plain(Sheet const& sheet, OpeningReader const& openings);

/// Takes a text apart as its layout says: a block is a paragraph or, where it continues, part of one; furniture is left out, and what
/// stands outside all blocks is a paragraph too. Footnotes and marks are those of the layout; where it has footnotes and no marks,
/// marks are found by reading, and where it has neither, both, if they fit each other. `size`: bytes of the text, within
/// which the layout's spans are held. O(bytes + blocks log bytes).
[[nodiscard]] Material read_laid_out(Sheet const& sheet, Layout const& layout, std::uint32_t size, Vocabulary const& vocabulary);

/// Whether a layout says more of a text than its line ends do: several blocks, or a role, number, part or mark.
[[nodiscard]] bool says_something(Layout const& layout) noexcept;

}  // namespace recital::segmenting
