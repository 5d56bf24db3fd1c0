// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/detail/block_writer.hpp"
#include "read/limits.hpp"

#include <pugixml.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// Writes an Akoma Ntoso document as blocks. Which element is a block is told by content and not by name: one that holds text,
/// or elements that only stand within text.
class AknWriter {
public:
    AknWriter(std::string const& source, ReadLimits const& limits);

    /// The whole of <akomaNtoso>. Throws Refusal where it holds no text, or at the deadline.
    [[nodiscard]] Text write(pugi::xml_node root);

private:
    /// Where the walk stands in the document.
    struct Place {
        std::optional<Part> part;
        std::string number;      ///< of the paragraph, with those above it: "6 (a)"
        std::string id;          ///< eId of the nearest element that has one
        std::string path;        ///< names and numbers of the elements down to here
        bool annexed = false;    ///< everything below is annex
        bool operative = false;  ///< the main body is an operative part
    };

    void gather_notes(pugi::xml_node node);
    void children(pugi::xml_node node, Place const& place);
    void element(pugi::xml_node node, Place place);
    void block(pugi::xml_node node, Place const& place, BlockRole role);
    void row(pugi::xml_node node, Place const& place);
    void close_block();
    void inlines(pugi::xml_node node, Place const& place);
    void inline_element(pugi::xml_node node, Place const& place);
    void joined(pugi::xml_node node);
    void note_reference(std::string_view id, std::string_view marker, pugi::xml_node content);
    void put(std::string_view text);
    void put_label();
    /// `column`: of the cell that begins, 0 for what is none.
    void open(Place const& place, BlockRole role, std::size_t column = 0);

    struct Note {
        pugi::xml_node content;
        std::string mark;
        std::string id;
        bool written = false;
    };
    [[nodiscard]] BlockWriter::NoteKey key_of(std::string_view id);
    void write_note(BlockWriter::NoteKey key);

    ReadLimits const& m_limits;
    Deadline m_deadline;
    BlockWriter m_writer;
    std::string m_label;  ///< a number to be written before the next text
    std::size_t m_preambular = 0;
    std::vector<Note> m_notes;
    std::map<std::string, BlockWriter::NoteKey, std::less<>> m_note_keys;
    std::vector<BlockWriter::NoteKey> m_pending_notes;
    bool m_joined = false;      ///< all goes into the block that is open
    bool m_after_mark = false;  ///< a note's mark was written, its words go on in the line
};

}  // namespace recital
