// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <zip.h>

#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

/// The bytes of a ZIP archive of these members.
inline std::string zip_of(std::map<std::string, std::string> const& members) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (archive == nullptr) throw std::runtime_error{"no archive"};
    for (auto const& [name, content] : members)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_ENC_UTF_8);
    if (zip_close(archive) != 0) throw std::runtime_error{zip_strerror(archive)};
    std::string bytes;
    zip_source_open(target);
    std::vector<char> piece(65536);
    for (zip_int64_t got = 0; (got = zip_source_read(target, piece.data(), piece.size())) > 0;)
        bytes.append(piece.data(), static_cast<std::size_t>(got));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

/// A DOCX file made of pieces of WordprocessingML, its parts called by their types: "numbering", "styles", "footnotes" …
class DocxBuilder {
public:
    explicit DocxBuilder(std::string body) : m_body{std::move(body)} {}

    DocxBuilder& with(std::string const& type, std::string const& root, std::string const& content, std::string const& id = "") {
        std::string const file = type + id + ".xml";
        m_members["word/" + file] = xml(root, content);
        relate(id.empty() ? "r" + type : id, type, file, false);
        return *this;
    }
    DocxBuilder& with_link(std::string const& id, std::string const& address) {
        relate(id, "hyperlink", address, true);
        return *this;
    }
    DocxBuilder& with_member(std::string const& name, std::string const& content) {
        m_members[name] = content;
        return *this;
    }

    [[nodiscard]] std::string bytes() const {
        std::map<std::string, std::string> members = m_members;
        members.emplace("word/document.xml", xml("document", "<w:body>" + m_body + "</w:body>"));
        members.emplace("[Content_Types].xml", "<Types/>");
        members.emplace("_rels/.rels", relationships("<Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/>"));
        members.emplace("word/_rels/document.xml.rels", relationships(m_relationships));
        return zip_of(members);
    }

private:
    static std::string xml(std::string const& root, std::string const& content) {
        return "<w:" + root + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"r\" xmlns:mc=\"mc\">" +
               content + "</w:" + root + ">";
    }
    static std::string relationships(std::string const& rows) { return "<Relationships>" + rows + "</Relationships>"; }
    void relate(std::string const& id, std::string const& type, std::string const& target, bool external) {
        m_relationships += "<Relationship Id=\"" + id + "\" Type=\"http://x/relationships/" + type + "\" Target=\"" + target + "\"" +
                           (external ? " TargetMode=\"External\"" : "") + "/>";
    }

    std::string m_body;
    std::string m_relationships;
    std::map<std::string, std::string> m_members;
};

inline std::string run(std::string const& text, std::string const& properties = "") {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
inline std::string paragraph(std::string const& runs, std::string const& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}
inline std::string listed(std::string const& text, int list, int level = 0) {
    return paragraph(
        run(text), "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr>");
}
