// SPDX-License-Identifier: BSL-1.0
#include "read/detail/docx.hpp"

#include "read/detail/docx_story.hpp"
#include "read/detail/refusal.hpp"
#include "read/detail/xml.hpp"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

namespace recital {

namespace {

class DocxReader {
public:
    DocxReader(std::string const& source, std::string_view bytes, ReadLimits const& limits)
        : m_source{source}, m_deadline{limits}, m_package{bytes, limits, m_deadline}, m_writer{source} {}

    Text read(std::vector<Problem>& problems) {
        std::string const name = main_part();
        pugi::xml_node const document = load(name);
        if (local_name(document) != "document") throw Refusal{name + " is not a word processor's document", "save it again as DOCX"};
        m_links = m_package.relationships(name);
        if (std::string const part = part_of("styles"); !part.empty()) m_parts.styles = DocxStyles{load(part)};
        if (std::string const part = part_of("numbering"); !part.empty()) m_parts.numbering = DocxNumbering{load(part), m_parts.styles};
        load_notes();
        pugi::xml_node const body = child(document, "body");
        gather_sections(body);
        if (!m_parts.sections.empty()) {
            m_parts.notes.settings(NoteKind::footnote, child(m_parts.sections.front(), "footnotePr"));
            m_parts.notes.settings(NoteKind::endnote, child(m_parts.sections.front(), "endnotePr"));
        }
        first_head();
        DocxStory{m_parts, m_writer, m_links, BlockRole::paragraph, ""}.write(body);
        other_heads_and_feet();
        if (std::size_t const left_out = m_parts.foreign_pieces; left_out > 0)
            problems.push_back({m_source, 0, 0,
                                "holds " + std::to_string(left_out) + (left_out == 1 ? " piece" : " pieces") +
                                    " of another format (altChunk), which " + (left_out == 1 ? "is" : "are") + " left out",
                                "open it in a word processor and save it again"});
        Text text = m_writer.finish();
        if (text.layout.empty()) throw Refusal{"holds no text", "pictures of pages have to go through text recognition first"};
        return text;
    }

private:
    std::string main_part() {
        for (auto const& [id, relationship] : m_package.relationships(""))
            if (relationship.type == "officeDocument") return relationship.target;
        return "word/document.xml";
    }

    [[nodiscard]] std::string part_of(std::string_view type) const {
        for (auto const& [id, relationship] : m_links)
            if (relationship.type == type) return relationship.target;
        return {};
    }

    pugi::xml_node load(std::string const& name) {
        std::string const bytes = m_package.read(name);
        if (bytes.empty()) throw Refusal{"is a damaged DOCX file: it lacks " + name, "get it again"};
        parse_xml(m_documents.emplace_back(), bytes, name, XmlBlanks::dropped, m_package.limits());
        return m_documents.back().document_element();
    }

    void load_notes() {
        for (NoteKind const kind : {NoteKind::footnote, NoteKind::endnote}) {
            std::string const part = part_of(kind == NoteKind::footnote ? "footnotes" : "endnotes");
            if (part.empty()) continue;
            m_parts.notes.add(kind, load(part));
            m_parts.note_links[static_cast<std::size_t>(kind)] = m_package.relationships(part);
        }
        std::string const settings = part_of("settings");
        if (settings.empty()) return;
        pugi::xml_node const node = load(settings);
        m_parts.notes.settings(NoteKind::footnote, child(node, "footnotePr"));
        m_parts.notes.settings(NoteKind::endnote, child(node, "endnotePr"));
    }

    void gather_sections(pugi::xml_node node) {
        for (pugi::xml_node const each : node.children()) {
            std::string_view const name = local_name(each);
            if (name == "sectPr")
                m_parts.sections.push_back(each);
            else if (name == "p" || name == "pPr" || name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins")
                gather_sections(each);
        }
    }

    /// The member that a section's reference of that kind ("headerReference") and type ("first") names.
    [[nodiscard]] std::string page_part(pugi::xml_node section, std::string_view kind, std::string_view type) const {
        for (pugi::xml_node const node : section.children()) {
            if (local_name(node) != kind || attribute(node, "type") != type) continue;
            auto const found = m_links.find(attribute(node, "id"));
            if (found != m_links.end()) return found->second.target;
        }
        return {};
    }

    void write_page_part(std::string const& part, BlockRole role, std::string const& name) {
        if (!m_package.has(part) || !m_page_parts.insert(part).second) return;
        pugi::xml_node const node = load(part);
        Relationships const links = m_package.relationships(part);
        DocxStory{m_parts, m_writer, links, role, name}.write(node);
    }

    /// What stands above the text on the first page: in United Nations documents the symbol stands nowhere else.
    void first_head() {
        if (m_parts.sections.empty()) return;
        pugi::xml_node const section = m_parts.sections.front();
        if (is_on(child(section, "titlePg")))
            write_page_part(page_part(section, "headerReference", "first"), BlockRole::paragraph, "header");
        else
            write_page_part(page_part(section, "headerReference", "default"), BlockRole::furniture, "header");
    }

    void other_heads_and_feet() {
        for (pugi::xml_node const section : m_parts.sections) {
            for (char const* const kind : {"headerReference", "footerReference"})
                for (char const* const type : {"first", "default", "even"})
                    write_page_part(page_part(section, kind, type), BlockRole::furniture, kind[0] == 'h' ? "header" : "footer");
        }
    }

    std::string const& m_source;
    Deadline m_deadline;
    DocxPackage m_package;
    BlockWriter m_writer;
    std::deque<pugi::xml_document> m_documents;
    Relationships m_links;
    DocxParts m_parts{m_package, {}, {}, {}};
    std::set<std::string> m_page_parts;
};

}  // namespace

std::optional<Text> read_docx(std::string const& source, std::string_view bytes, ReadLimits const& limits, std::vector<Problem>& problems) {
    try {
        return DocxReader{source, bytes, limits}.read(problems);
    } catch (Refusal const& refusal) {
        problems.push_back(refusal.of(source));
        return std::nullopt;
    }
}

}  // namespace recital
