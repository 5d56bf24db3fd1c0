// SPDX-License-Identifier: BSL-1.0
#include "read/detail/docx_notes.hpp"

#include "read/detail/docx_styles.hpp"
#include "read/detail/xml.hpp"

namespace recital {

namespace {

constexpr std::size_t longest_mark = 16;

}  // namespace

void DocxNotes::add(NoteKind kind, pugi::xml_node part) {
    for (pugi::xml_node const node : part.children()) {
        std::string_view const type = attribute(node, "type");
        if (node.type() != pugi::node_element || (!type.empty() && type != "normal")) continue;
        m_by_id[static_cast<std::size_t>(kind)].emplace(attribute(node, "id"), m_notes.size());
        m_notes.push_back({kind, node, {}, 0, false});
    }
}

void DocxNotes::settings(NoteKind kind, pugi::xml_node properties) {
    Counting& counts = counting(kind);
    if (pugi::xml_node const format = child(properties, "numFmt")) counts.format = number_format(attribute(format, "val"));
    if (auto const start = number_in(properties, "numStart")) {
        if (counts.count == 0) counts.next = *start;
        counts.start = *start;
    }
    if (pugi::xml_node const restart = child(properties, "numRestart")) counts.each_section = attribute(restart, "val") == "eachSect";
}

void DocxNotes::section_ended() {
    for (Counting& counts : m_counting)
        if (counts.each_section) counts.next = counts.start;
}

BlockWriter::NoteKey DocxNotes::refer(NoteKind kind, std::string_view id, std::string_view custom) {
    auto const& by_id = m_by_id[static_cast<std::size_t>(kind)];
    auto const found = by_id.find(id);
    if (found == by_id.end()) return BlockWriter::no_note;
    Note& note = m_notes[found->second];
    if (note.place == 0) {
        Counting& counts = counting(kind);
        note.place = ++counts.count;
        if (!custom.empty() && custom.size() <= longest_mark)
            note.mark = custom;
        else
            note.mark = formatted(counts.next++, counts.format);
    }
    return found->second;
}

}  // namespace recital
