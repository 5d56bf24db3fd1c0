// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/text.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// Makes a Text out of what a reader of markup finds, and keeps its Layout true to the bytes: one block after the other with
/// a blank line between, runs of blanks folded to one. All text given must be valid UTF-8.
class BlockWriter {
public:
    using NoteKey = std::size_t;  ///< how a reader calls a note before it is written
    static constexpr NoteKey no_note = std::numeric_limits<NoteKey>::max();

    explicit BlockWriter(std::string source) { m_text.source = std::move(source); }

    /// Begins a block with the role, number, part and place of `facts`; the block open before is closed. `note` makes it the
    /// note that references of that key mean.
    void open(Block facts, NoteKey note = no_note);

    /// Ends the open block; one without text leaves no trace. Links that are still open end with it.
    void close();

    [[nodiscard]] bool is_open() const noexcept { return m_open; }
    [[nodiscard]] bool has_text() const noexcept { return m_open && m_text.bytes.size() > m_block.extent.begin; }
    /// Whether an ASCII letter was written last, with no blank behind it.
    [[nodiscard]] bool ends_in_letter() const noexcept;

    /// Text of the open block; opens a paragraph where none is open. Control characters count as blanks; a run of blanks with a
    /// no-break space in it becomes one of these.
    void text(std::string_view utf8);
    /// Text whose line ends are kept.
    void lines(std::string_view utf8);
    void line_break();
    /// What stands between two cells that share a block: written where text stands before it and after it.
    void cell_break(std::string_view between = " | ") {
        m_cell_due = has_text();
        m_between = between;
    }

    /// A hyperlink over what is written until end_link(). They may be nested; addresses of more than 2,000 bytes are no links.
    void begin_link(std::string_view target);
    void end_link();

    /// Writes the mark of a note that has a block of its own, wherever that stands. The mark may be empty.
    void reference(std::string_view mark, NoteKey note);

    /// Whether the next text of the block will begin a line.
    [[nodiscard]] bool ends_line() const noexcept { return m_line_due; }

    /// How many blocks are done: the index that the block open now will have.
    [[nodiscard]] std::uint32_t block_index() const noexcept { return static_cast<std::uint32_t>(m_text.layout.blocks.size()); }

    /// Where the next text will stand, blanks before it not counted.
    [[nodiscard]] std::uint32_t position() const noexcept { return here(); }

    /// What was written there.
    [[nodiscard]] std::string_view written(Span span) const { return std::string_view{m_text.bytes}.substr(span.begin, span.size()); }

    /// For references that are understood when all is written: makes a block that is done a note, and a stretch its mark.
    void make_note(std::uint32_t block, std::string number);
    void add_reference(Span mark, std::uint32_t block) { m_text.layout.references.push_back({mark, block}); }

    /// What is written until end_raised() is raised small type, which may be a mark that somebody typed.
    void begin_raised();
    void end_raised();

    /// The text with its layout. Raised marks, and asterisks at the end of a word, become references where a block begins with the
    /// same mark; that block becomes a note. O(n log n).
    [[nodiscard]] Text finish();

private:
    struct OpenSpan {
        std::string target;
        std::uint32_t begin;
    };
    struct KeyedReference {
        Span mark;
        NoteKey note;
    };

    [[nodiscard]] std::uint32_t here() const noexcept { return static_cast<std::uint32_t>(m_text.bytes.size()); }
    void before_text();

    Text m_text;
    Block m_block;
    NoteKey m_note = no_note;
    bool m_open = false;
    bool m_blank_due = false, m_no_break_due = false, m_line_due = false, m_cell_due = false;
    std::string_view m_between;  ///< the cells of a row in one block
    std::vector<OpenSpan> m_open_links;
    bool m_raising = false;
    std::uint32_t m_raised_from = nowhere;
    std::vector<KeyedReference> m_references;
    std::vector<std::uint32_t> m_block_of_note;
    std::vector<Span> m_raised;

    static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
};

}  // namespace recital
