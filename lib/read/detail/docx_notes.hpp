// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/detail/block_writer.hpp"
#include "read/detail/number_format.hpp"

#include <pugixml.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

enum class NoteKind : std::uint8_t { footnote, endnote };

/// The footnotes and endnotes of a document and the marks they get: counted in the order in which the text refers to them, in the
/// format and from the number that the settings or the section say (ECMA-376 part 1, 17.11). Where they are to begin anew on
/// each page they count on, as the pages are not known.
class DocxNotes {
public:
    struct Note {
        NoteKind kind = NoteKind::footnote;
        pugi::xml_node content;  ///< w:footnote or w:endnote
        std::string mark;
        std::size_t place = 0;  ///< which of its kind, from 1
        bool written = false;   ///< for whoever writes it
    };

    /// Takes the notes of a part (w:footnotes or w:endnotes), separators left out.
    void add(NoteKind kind, pugi::xml_node part);

    /// Takes w:footnotePr or w:endnotePr of the settings or of a section.
    void settings(NoteKind kind, pugi::xml_node properties);

    /// Says that a section ended; its successor's properties are given with settings().
    void section_ended();

    /// The key of the note that a reference of that id means, with its mark: `custom` where it is not empty, else the next
    /// number. BlockWriter::no_note where there is none. A note that is referred to again keeps its mark.
    [[nodiscard]] BlockWriter::NoteKey refer(NoteKind kind, std::string_view id, std::string_view custom);

    [[nodiscard]] Note& operator[](BlockWriter::NoteKey key) { return m_notes[key]; }

private:
    struct Counting {
        NumberFormat format = NumberFormat::decimal;
        std::int64_t start = 1;
        bool each_section = false;
        std::int64_t next = 1;
        std::size_t count = 0;
    };
    [[nodiscard]] Counting& counting(NoteKind kind) { return m_counting[static_cast<std::size_t>(kind)]; }

    std::vector<Note> m_notes;
    std::array<std::map<std::string, BlockWriter::NoteKey, std::less<>>, 2> m_by_id;
    std::array<Counting, 2> m_counting{{{}, {NumberFormat::lower_roman}}};
};

}  // namespace recital
