// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/document.hpp"
#include "model/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace recital {

/// What a block of text is, as the format of the input says (by its markup, or by type size and place on the page).
enum class BlockRole : std::uint8_t {
    paragraph,  ///< a paragraph, a list item, a row of a table
    heading,    ///< a heading or title
    note,       ///< a footnote or endnote
    furniture   ///< belongs to the page and not to the text: running head and foot, page and job number
};

/// A stretch of Text::bytes that belongs together.
struct Block {
    Span extent;
    BlockRole role = BlockRole::paragraph;
    bool continues = false;    ///< goes on where the last block of its role broke off (at the end of a page or column)
    std::string number;        ///< note: its mark ("5", "*"); else the number where the markup states one ("6 (a)"); may be empty
    std::optional<Part> part;  ///< where the markup states it
    std::string place;         ///< how the format finds it again: "paragraph 17", "table 2 row 3", an eId; empty where it cannot
};

/// A footnote mark in the text, taken for one by its markup or its raised small type.
struct NoteReference {
    Span mark;               ///< where it stands; may be empty where the markup alone says it
    std::uint32_t note = 0;  ///< index of its note in Layout::blocks
};

/// A hyperlink.
struct Link {
    Span text;           ///< what is clicked on
    std::string target;  ///< the address as given
};

/// Where a stretch of text stands on a page: points (1/72 inch) from the page's top left corner.
struct PageBox {
    Span extent;
    std::uint32_t page = 0;  ///< from 1
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
};

/// What the format of an input says of its text beyond the characters. A plain text says nothing: no blocks, and what
/// stands here is found by reading. Everything is in text order; blocks and boxes do not overlap.
struct Layout {
    std::vector<Block> blocks;
    std::vector<NoteReference> references;
    std::vector<Link> links;
    std::vector<PageBox> boxes;

    [[nodiscard]] bool empty() const noexcept { return blocks.empty(); }
};

}  // namespace recital
