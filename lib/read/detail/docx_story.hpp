// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/detail/block_writer.hpp"
#include "read/detail/docx_notes.hpp"
#include "read/detail/docx_numbering.hpp"
#include "read/detail/docx_package.hpp"
#include "read/detail/docx_styles.hpp"

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recital {

/// What the stories of a document (its body, headers, notes) have in common.
struct DocxParts {
    DocxPackage& package;
    DocxStyles styles;
    DocxNumbering numbering;
    DocxNotes notes;
    std::vector<pugi::xml_node> sections{};  ///< w:sectPr in text order
    Relationships note_links[2]{};           ///< of word/footnotes.xml and word/endnotes.xml
    std::size_t foreign_pieces = 0;          ///< w:altChunk, files of other formats a word processor would take in; not read
};

/// Writes what a reader sees of one story: insertions accepted, deletions and hidden text gone, a block for each paragraph
/// and for each cell of a table's row whose cells are lines of text; cells with more in them, a block for each paragraph.
class DocxStory {
public:
    /// `name` is how its blocks' places begin: empty in the body, "header".
    DocxStory(DocxParts& parts, BlockWriter& writer, Relationships const& links, BlockRole role, std::string name);

    /// Writes the blocks in an element that holds paragraphs and tables. Throws Refusal at the deadline.
    void write(pugi::xml_node container);

    /// The same, all in the block that is open, a line for each paragraph: for a note, which shows its `mark` where it says so.
    void write_note(pugi::xml_node container, std::string mark);

private:
    struct Field {
        std::string instruction;
        std::string target;   ///< of a HYPERLINK
        bool result = false;  ///< behind the separator
        bool shows = false;   ///< what stands there now is shown: a result that is not part of another field's instruction
    };
    enum class Layout : bool { blocks, joined };

    void blocks(pugi::xml_node container);
    void paragraph(pugi::xml_node node);
    void carried_paragraph();
    void paragraph_of(std::vector<pugi::xml_node> const& nodes);
    [[nodiscard]] std::string place() const;
    void table(pugi::xml_node node);
    void rows(pugi::xml_node container);
    void row(pugi::xml_node node);
    void close_block();
    void inlines(pugi::xml_node container);
    void inline_node(pugi::xml_node node);
    void hyperlink(pugi::xml_node node);
    void run(pugi::xml_node node);
    void run_content(pugi::xml_node container);
    void run_node(pugi::xml_node node);
    void note_reference(pugi::xml_node node, NoteKind kind);
    void field_mark(pugi::xml_node node);
    void text_boxes(pugi::xml_node node);
    void math(pugi::xml_node node);
    void put(std::string_view text);
    void put_label();
    [[nodiscard]] static bool is_on_attribute(pugi::xml_node node, std::string_view name) noexcept;
    [[nodiscard]] bool is_shown() const { return !m_hidden && (m_fields.empty() || m_fields.back().shows); }

    DocxParts& m_parts;
    BlockWriter& m_writer;
    Relationships const& m_links;
    BlockRole m_role;
    std::string m_name;
    Layout m_layout = Layout::blocks;
    std::vector<pugi::xml_node> m_carried;  // paragraphs whose end was deleted: they go on in the next
    std::vector<Field> m_fields;
    std::vector<BlockWriter::NoteKey> m_pending_notes;
    std::vector<pugi::xml_node> m_pending_boxes;
    std::string m_label;     // of the paragraph, to be written before its first text
    std::string m_own_mark;  // of the note
    DocxFormat m_style;      // of the paragraph
    bool m_hidden = false;   // the run
    std::size_t m_paragraphs = 0, m_tables = 0, m_rows = 0, m_table_depth = 0, m_section = 0;
};

/// w:del, w:moveFrom and the paragraph or row property of that name: what a reader of the accepted text does not see.
[[nodiscard]] bool is_deleted(pugi::xml_node properties) noexcept;

/// The character of a w:sym: what the private codes of the Symbol font mean, a bullet for other symbol fonts.
[[nodiscard]] std::string symbol_character(std::string_view font, std::string_view code);

/// The address in a HYPERLINK field's instruction, with "#" and the bookmark where it names one; empty for any other field.
[[nodiscard]] std::string hyperlink_target(std::string_view instruction);

}  // namespace recital
