// SPDX-License-Identifier: BSL-1.0
#include "read/detail/docx_story.hpp"
#include "read/detail/xml.hpp"

#include <algorithm>
#include <array>

namespace recital {

namespace {

constexpr std::size_t longest_instruction = 4000;
constexpr std::size_t deepest_fields = 100;

/// Elements around runs that change nothing for a reader.
bool holds_inlines(std::string_view name) {
    constexpr std::array names{"ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "sdtContent", "subDoc", "rubyBase", "ruby"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Word shows blanks at the ends of a text only where it is told to.
std::string_view text_of(pugi::xml_node node) {
    std::string_view text = node.text().get();
    if (attribute(node, "space") == "preserve") return text;
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

pugi::xml_node chosen(pugi::xml_node alternatives) {
    pugi::xml_node const choice = child(alternatives, "Choice");
    return choice ? choice : child(alternatives, "Fallback");
}

/// The mark that an author gave a note: the text behind its reference in the same run.
std::string custom_mark(pugi::xml_node reference) {
    std::string mark;
    for (pugi::xml_node node = reference.next_sibling(); node; node = node.next_sibling()) {
        if (local_name(node) == "t") mark += node.text().get();
        if (local_name(node) == "sym") mark += symbol_character(attribute(node, "font"), attribute(node, "char"));
    }
    auto const is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    mark.erase(std::remove_if(mark.begin(), mark.end(), is_blank), mark.end());
    return mark;
}

}  // namespace

bool DocxStory::is_on_attribute(pugi::xml_node node, std::string_view name) noexcept {
    std::string_view const value = attribute(node, name);
    return value == "1" || value == "true" || value == "on";
}

void DocxStory::put_label() {
    if (m_label.empty()) return;
    m_writer.text(m_label);
    m_label.clear();
}

void DocxStory::put(std::string_view text) {
    if (!is_shown() || text.empty()) return;
    if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) put_label();
    m_writer.text(text);
}

void DocxStory::inlines(pugi::xml_node container) {
    for (pugi::xml_node const node : container.children()) inline_node(node);
}

void DocxStory::inline_node(pugi::xml_node node) {
    std::string_view const name = local_name(node);
    if (name == "r") return run(node);
    if (name == "hyperlink") return hyperlink(node);
    if (name == "AlternateContent") return inlines(chosen(node));
    if (name == "sdt") return inlines(child(node, "sdtContent"));
    if (name == "oMath" || name == "oMathPara") return math(node);
    if (name == "fldSimple") {
        std::string const target = hyperlink_target(attribute(node, "instr"));
        if (!target.empty()) m_writer.begin_link(target);
        inlines(node);
        if (!target.empty()) m_writer.end_link();
        return;
    }
    if (holds_inlines(name)) inlines(node);
}

void DocxStory::hyperlink(pugi::xml_node node) {
    std::string target;
    if (auto const link = m_links.find(attribute(node, "id")); link != m_links.end()) target = link->second.target;
    if (std::string_view const anchor = attribute(node, "anchor"); !anchor.empty()) target += '#' + std::string{anchor};
    m_writer.begin_link(target);
    inlines(node);
    m_writer.end_link();
}

void DocxStory::run(pugi::xml_node node) {
    pugi::xml_node const properties = child(node, "rPr");
    DocxFormat const own = DocxStyles::said(properties);
    DocxFormat const& style = m_parts.styles.character_style(attribute(child(properties, "rStyle"), "val"));
    bool const outer = m_hidden;
    m_hidden = own.hidden.value_or(style.hidden.value_or(m_style.hidden.value_or(false)));
    bool const raised = own.raised.value_or(style.raised.value_or(m_style.raised.value_or(false)));
    if (raised && is_shown()) {
        put_label();
        m_writer.begin_raised();
    }
    run_content(node);
    if (raised) m_writer.end_raised();
    m_hidden = outer;
}

void DocxStory::run_content(pugi::xml_node container) {
    for (pugi::xml_node const node : container.children()) {
        run_node(node);
        std::string_view const name = local_name(node);
        bool const reference = name == "footnoteReference" || name == "endnoteReference";
        if (reference && is_on_attribute(node, "customMarkFollows")) return;
    }
}

void DocxStory::run_node(pugi::xml_node node) {
    std::string_view const name = local_name(node);
    if (name == "t") return put(text_of(node));
    if (name == "tab" || name == "ptab") return put(" ");
    if (name == "br" || name == "cr") {
        if (is_shown()) m_writer.line_break();
        return;
    }
    if (name == "noBreakHyphen") return put("\u2011");
    if (name == "sym") return put(symbol_character(attribute(node, "font"), attribute(node, "char")));
    if (name == "footnoteReference") return note_reference(node, NoteKind::footnote);
    if (name == "endnoteReference") return note_reference(node, NoteKind::endnote);
    if (name == "footnoteRef" || name == "endnoteRef") {
        put(m_own_mark);
        return put(" ");
    }
    if (name == "fldChar") return field_mark(node);
    if (name == "instrText") {
        if (!m_fields.empty() && !m_fields.back().result && m_fields.back().instruction.size() < longest_instruction)
            m_fields.back().instruction += node.text().get();
        return;
    }
    if (name == "drawing" || name == "pict" || name == "object") return text_boxes(node);
    if (name == "AlternateContent") return run_content(chosen(node));
    if (name == "ruby") return inlines(child(node, "rubyBase"));
}

void DocxStory::note_reference(pugi::xml_node node, NoteKind kind) {
    if (!is_shown()) return;
    std::string const custom = is_on_attribute(node, "customMarkFollows") ? custom_mark(node) : std::string{};
    BlockWriter::NoteKey const key = m_parts.notes.refer(kind, attribute(node, "id"), custom);
    if (key == BlockWriter::no_note) return;
    put_label();
    m_writer.reference(custom.empty() ? m_parts.notes[key].mark : custom, key);
    m_pending_notes.push_back(key);
}

void DocxStory::field_mark(pugi::xml_node node) {
    std::string_view const type = attribute(node, "fldCharType");
    if (type == "begin") {
        if (m_fields.size() < deepest_fields) m_fields.emplace_back();
    } else if (m_fields.empty()) {
        return;
    } else if (type == "separate") {
        Field& field = m_fields.back();
        if (field.result) return;
        field.result = true;
        field.shows = std::all_of(m_fields.begin(), m_fields.end() - 1, [](Field const& outer) { return outer.shows; });
        field.target = field.shows ? hyperlink_target(field.instruction) : std::string{};
        if (!field.target.empty()) {
            put_label();
            m_writer.begin_link(field.target);
        }
    } else if (type == "end") {
        if (!m_fields.back().target.empty()) m_writer.end_link();
        m_fields.pop_back();
    }
}

/// The text in shapes, wherever they hold it (w:txbxContent), in reading order and once.
void DocxStory::text_boxes(pugi::xml_node node) {
    if (m_hidden) return;
    for (pugi::xml_node const each : node.children()) {
        std::string_view const name = local_name(each);
        if (name == "txbxContent")
            m_pending_boxes.push_back(each);
        else if (name == "AlternateContent")
            text_boxes(chosen(each));
        else
            text_boxes(each);
    }
}

void DocxStory::math(pugi::xml_node node) {
    for (pugi::xml_node const each : node.children()) {
        std::string_view const name = local_name(each);
        if (name == "t")
            put(each.text().get());
        else if (name != "del" && name != "moveFrom")
            math(each);
    }
}

}  // namespace recital
