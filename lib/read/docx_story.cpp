// SPDX-License-Identifier: BSL-1.0
#include "read/detail/docx_story.hpp"

#include "model/cell_place.hpp"
#include "read/detail/label.hpp"
#include "read/detail/refusal.hpp"
#include "read/detail/xml.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace recital {

namespace {

constexpr std::size_t enough = 20;  ///< bytes that tell a label from a text
constexpr std::string_view between_cells = " | ";

/// Cells are blocks of their own as long as they are such that one looks at them as cells.
constexpr std::size_t most_paragraphs_in_cell = 6;
constexpr std::size_t longest_cell = 1200;

/// What a cell holds, as far as that decides how its row is written.
struct CellShape {
    std::size_t paragraphs = 0;  ///< with text in them
    std::size_t bytes = 0;
    bool nested = false;    ///< a table
    std::string beginning;  ///< the first words
};

void measure(pugi::xml_node node, CellShape& shape) {
    for (pugi::xml_node const each : node.children()) {
        std::string_view const name = local_name(each);
        if (name == "tbl") {
            shape.nested = true;
        } else if (name == "p") {
            std::size_t const before = shape.bytes;
            measure(each, shape);
            if (shape.bytes > before) ++shape.paragraphs;
        } else if (name == "t") {
            shape.bytes += std::string_view{each.text().get()}.size();
            if (shape.beginning.size() < enough) shape.beginning += std::string_view{each.text().get()}.substr(0, enough);
        } else if (name != "pPr" && name != "tcPr" && name != "drawing" && name != "pict" && name != "AlternateContent") {
            measure(each, shape);
        }
    }
}

/// The cells of a row, those in content controls and the like too.
void gather_cells(pugi::xml_node container, std::vector<pugi::xml_node>& cells) {
    for (pugi::xml_node const each : container.children()) {
        std::string_view const name = local_name(each);
        if (name == "tc")
            cells.push_back(each);
        else if (name == "sdt")
            gather_cells(child(each, "sdtContent"), cells);
        else if (name == "customXml" || name == "ins" || name == "moveTo")
            gather_cells(each, cells);
    }
}

/// How many columns of the grid a cell, or the blank before a row, takes up.
std::size_t spanned(pugi::xml_node property) {
    constexpr unsigned most = 1000;
    unsigned number = 0;
    std::string_view const value = attribute(property, "val");
    std::from_chars(value.data(), value.data() + value.size(), number);
    return std::min(number, most);
}

bool is_transparent(std::string_view name) {
    constexpr std::array names{"customXml", "smartTag", "ins", "moveTo", "sdtContent", "subDoc"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool is_deleted(pugi::xml_node properties) noexcept { return child(properties, "del") || child(properties, "moveFrom"); }

DocxStory::DocxStory(DocxParts& parts, BlockWriter& writer, Relationships const& links, BlockRole role, std::string name)
    : m_parts{parts}, m_writer{writer}, m_links{links}, m_role{role}, m_name{std::move(name)} {}

void DocxStory::write(pugi::xml_node container) {
    blocks(container);
    carried_paragraph();
    close_block();
}

void DocxStory::write_note(pugi::xml_node container, std::string mark) {
    m_layout = Layout::joined;
    m_own_mark = std::move(mark);
    blocks(container);
    carried_paragraph();
    for (std::size_t i = 0; i < m_pending_boxes.size(); ++i) {
        blocks(pugi::xml_node{m_pending_boxes[i]});
        carried_paragraph();
    }
}

void DocxStory::blocks(pugi::xml_node container) {
    for (pugi::xml_node const node : container.children()) {
        std::string_view const name = local_name(node);
        if (name == "p")
            paragraph(node);
        else if (name == "tbl")
            table(node);
        else if (name == "sdt")
            blocks(child(node, "sdtContent"));
        else if (name == "AlternateContent")
            blocks(child(node, "Choice") ? child(node, "Choice") : child(node, "Fallback"));
        else if (name == "altChunk")
            ++m_parts.foreign_pieces;
        else if (is_transparent(name))
            blocks(node);
    }
}

void DocxStory::paragraph(pugi::xml_node node) {
    if (m_parts.package.deadline().passed())
        throw Refusal{"takes longer to read than " + std::to_string(m_parts.package.limits().seconds) + " seconds",
                      "raise the limit with --max-seconds"};
    if (m_table_depth == 0) ++m_paragraphs;
    m_carried.push_back(node);
    pugi::xml_node const properties = child(node, "pPr");
    if (!is_deleted(child(properties, "rPr"))) carried_paragraph();
    if (m_name.empty() && child(properties, "sectPr")) {
        m_parts.notes.section_ended();
        if (++m_section < m_parts.sections.size()) {
            m_parts.notes.settings(NoteKind::footnote, child(m_parts.sections[m_section], "footnotePr"));
            m_parts.notes.settings(NoteKind::endnote, child(m_parts.sections[m_section], "endnotePr"));
        }
    }
}

void DocxStory::carried_paragraph() {
    if (m_carried.empty()) return;
    std::vector<pugi::xml_node> const nodes = std::move(m_carried);
    m_carried.clear();
    paragraph_of(nodes);
}

std::string DocxStory::place() const {
    std::string const before = m_name.empty() ? "" : m_name + " ";
    if (m_table_depth > 0) return before + "table " + std::to_string(m_tables) + " row " + std::to_string(m_rows);
    return before + "paragraph " + std::to_string(m_paragraphs);
}

/// A paragraph with the contents of those before it whose end was deleted: the last one's properties hold.
void DocxStory::paragraph_of(std::vector<pugi::xml_node> const& nodes) {
    pugi::xml_node const properties = child(nodes.back(), "pPr");
    std::string_view const style_id = attribute(child(properties, "pStyle"), "val");
    m_style = m_parts.styles.paragraph_style(style_id);
    DocxFormat const own = DocxStyles::said(properties);
    ListPlace list = own.place;
    if (!list.list) {
        list.list = m_style.place.list;
        if (!list.level) {
            list.level = m_style.place.level;
            list.style = m_style.place.style;
        }
    }
    bool const mark_hidden = is_on(child(child(properties, "rPr"), "vanish"));
    CellShape shape;
    if (mark_hidden)
        for (pugi::xml_node const node : nodes) measure(node, shape);
    m_label = list.list.value_or(0) != 0 && !(mark_hidden && shape.bytes == 0) ? m_parts.numbering.next(list) : std::string{};

    if (m_layout == Layout::blocks) {
        close_block();
        bool const heading = m_role == BlockRole::paragraph && own.outline.value_or(m_style.outline.value_or(9)) < 9;
        m_writer.open({{}, heading ? BlockRole::heading : m_role, false, {}, {}, place()});
        for (Field const& field : m_fields)
            if (field.shows && !field.target.empty()) m_writer.begin_link(field.target);
    } else {
        m_writer.line_break();
    }
    for (pugi::xml_node const node : nodes) inlines(node);
    m_label.clear();
    if (m_layout == Layout::blocks) close_block();
}

/// Ends the block; what hangs on it comes after it: text boxes, then notes.
void DocxStory::close_block() {
    m_writer.close();
    std::vector<pugi::xml_node> const boxes = std::move(m_pending_boxes);
    m_pending_boxes.clear();
    if (!boxes.empty()) {
        std::vector<Field> const fields = std::move(m_fields);
        m_fields.clear();
        for (pugi::xml_node const box : boxes) {
            blocks(box);
            carried_paragraph();
        }
        m_fields = fields;
    }
    std::vector<BlockWriter::NoteKey> const notes = std::move(m_pending_notes);
    m_pending_notes.clear();
    for (BlockWriter::NoteKey const key : notes) {
        DocxNotes::Note& note = m_parts.notes[key];
        if (std::exchange(note.written, true)) continue;
        bool const foot = note.kind == NoteKind::footnote;
        m_writer.open({{}, BlockRole::note, false, note.mark, {}, (foot ? "footnote " : "endnote ") + std::to_string(note.place)}, key);
        DocxStory{m_parts, m_writer, m_parts.note_links[foot ? 0 : 1], BlockRole::note, "note"}.write_note(note.content, note.mark);
        m_writer.close();
    }
}

void DocxStory::table(pugi::xml_node node) {
    carried_paragraph();
    if (m_table_depth++ == 0) {
        ++m_tables;
        m_rows = 0;
    }
    rows(node);
    --m_table_depth;
}

void DocxStory::rows(pugi::xml_node container) {
    for (pugi::xml_node const node : container.children()) {
        std::string_view const name = local_name(node);
        if (name == "tr" && !is_deleted(child(node, "trPr"))) {
            if (m_table_depth == 1) ++m_rows;
            row(node);
        } else if (name == "sdt") {
            rows(child(node, "sdtContent"));
        } else if (is_transparent(name)) {
            rows(node);
        }
    }
}

void DocxStory::row(pugi::xml_node node) {
    struct Cell {
        pugi::xml_node node;
        std::size_t column;  ///< from 1
        CellShape shape;
    };
    std::vector<pugi::xml_node> nodes;
    gather_cells(node, nodes);
    std::vector<Cell> cells;
    std::size_t filled = 0;
    std::size_t column = 1 + spanned(child(child(node, "trPr"), "gridBefore"));
    bool simple = m_name.empty();  // heads and feet are tables for the sake of the page
    for (pugi::xml_node const each : nodes) {
        CellShape shape;
        measure(each, shape);
        if ((shape.bytes > 0 && !is_label(shape.beginning)) || shape.nested) ++filled;
        simple = simple && !shape.nested && shape.paragraphs <= most_paragraphs_in_cell && shape.bytes <= longest_cell;
        cells.push_back({each, column, std::move(shape)});
        column += std::max<std::size_t>(spanned(child(child(each, "tcPr"), "gridSpan")), 1);
    }
    Layout const outer = m_layout;
    bool const data = outer == Layout::blocks && simple && filled > 1;
    // A number beside one text is that text's.
    bool const labelled = outer == Layout::blocks && simple && filled == 1 &&
                          std::any_of(cells.begin(), cells.end(), [](Cell const& cell) { return is_label(cell.shape.beginning); });
    if (outer == Layout::joined) m_writer.line_break();
    if (labelled) {
        close_block();
        m_writer.open({{}, m_role, false, {}, {}, place()});
        m_layout = Layout::joined;
    }
    for (Cell const& cell : cells) {
        if (data) {
            close_block();
            m_writer.open({{}, m_role, false, {}, {}, cell_place(place(), cell.column)});
            m_layout = Layout::joined;
        } else if (m_layout == Layout::joined) {
            m_writer.cell_break(labelled ? " " : between_cells);
        }
        blocks(cell.node);
        carried_paragraph();
        if (data) {
            m_layout = outer;
            close_block();
        }
    }
    m_layout = outer;
    if (labelled) close_block();
}

}  // namespace recital
