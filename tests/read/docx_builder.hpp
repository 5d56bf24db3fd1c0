// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

/// A ZIP archive of these members, none of them packed (PKWARE's APPNOTE.TXT 6.3, 4.3).
class StoredZip {
public:
    explicit StoredZip(std::map<std::string, std::string> const& members) {
        std::string directory;
        for (auto const& [name, content] : members) {
            auto const at = static_cast<std::uint32_t>(m_bytes.size());
            std::string facts;
            number(facts, 20, 2);
            number(facts, 0, 2);
            number(facts, 0, 2);
            number(facts, 0x5C210000U, 4);  // 1 January 2026
            number(facts, checksum(content), 4);
            number(facts, content.size(), 4);
            number(facts, content.size(), 4);
            number(facts, name.size(), 2);
            number(facts, 0, 2);
            m_bytes += "PK\3\4" + facts + name + content;
            directory += "PK\1\2";
            number(directory, 20, 2);
            directory += facts;
            directory += std::string(10, '\0');
            number(directory, at, 4);
            directory += name;
        }
        auto const at = m_bytes.size();
        m_bytes += directory + "PK\5\6" + std::string(4, '\0');
        number(m_bytes, members.size(), 2);
        number(m_bytes, members.size(), 2);
        number(m_bytes, directory.size(), 4);
        number(m_bytes, at, 4);
        number(m_bytes, 0, 2);
    }

    [[nodiscard]] std::string const& bytes() const noexcept { return m_bytes; }

private:
    static void number(std::string& out, std::size_t value, int bytes) {
        for (; bytes > 0; --bytes, value >>= 8U) out += static_cast<char>(value & 0xFFU);
    }
    static std::uint32_t checksum(std::string_view content) {
        std::uint32_t sum = 0xFFFF'FFFFU;
        for (char const c : content) {
            sum ^= static_cast<unsigned char>(c);
            for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB8'8320U : 0U);
        }
        return ~sum;
    }

    std::string m_bytes;
};

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
        return StoredZip{members}.bytes();
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
