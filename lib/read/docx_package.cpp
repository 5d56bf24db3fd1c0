// SPDX-License-Identifier: BSL-1.0
#include "read/detail/docx_package.hpp"

#include "read/detail/ratio.hpp"
#include "read/detail/refusal.hpp"
#include "read/detail/xml.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace recital {

namespace {

constexpr char const* damaged_advice = "it may have been cut short or damaged: get it again";

/// "word/" and "../customXml/item1.xml" as a name from the root.
std::string resolved(std::string_view folder, std::string_view target) {
    if (target.substr(0, 1) == "/") return std::string{target.substr(1)};
    std::vector<std::string_view> parts;
    for (std::string_view path : {folder, target}) {
        while (!path.empty()) {
            auto const slash = std::min(path.find('/'), path.size());
            std::string_view const part = path.substr(0, slash);
            path.remove_prefix(std::min(slash + 1, path.size()));
            if (part == ".." && !parts.empty())
                parts.pop_back();
            else if (part != ".." && part != "." && !part.empty())
                parts.push_back(part);
        }
    }
    std::string name;
    for (std::string_view const part : parts) {
        if (!name.empty()) name += '/';
        name += part;
    }
    return name;
}

}  // namespace

DocxPackage::DocxPackage(std::string_view bytes, ReadLimits const& limits, Deadline const& deadline)
    : m_limits{limits}, m_deadline{deadline}, m_archive{bytes}, m_most{most_unpacked(bytes.size(), limits)} {
    if (!m_archive.failure().empty()) throw Refusal{"is a damaged DOCX file: " + m_archive.failure(), damaged_advice};
    if (m_archive.size() > limits.members)
        throw Refusal{"has " + std::to_string(m_archive.size()) + " members, more than " + std::to_string(limits.members),
                      "raise the limit with --max-members if it is meant to"};
}

std::string DocxPackage::read(std::string const& name) {
    if (!m_archive.has(name)) return {};
    MemberBytes member = m_archive.read(name, m_most - m_read, m_deadline);
    if (member.failure == "is too large" && m_most < m_limits.expanded_size)
        throw Refusal{"unpacks to more than " + std::to_string(greatest_ratio) + " times its size",
                      "no text is packed so tight; save it again with a word processor if it is meant to"};
    if (member.failure == "is too large")
        throw Refusal{"unpacks to more than " + std::to_string(m_limits.expanded_size >> 20U) + " MiB",
                      "raise the limit with --max-expanded if it is meant to"};
    if (!member.failure.empty()) throw Refusal{"is a damaged DOCX file: " + name + " " + member.failure, damaged_advice};
    m_read += member.bytes.size();
    return std::move(member.bytes);
}

Relationships DocxPackage::relationships(std::string const& name) {
    auto const slash = name.rfind('/');
    std::string const folder = slash == std::string::npos ? "" : name.substr(0, slash + 1);
    std::string const member = folder + "_rels/" + name.substr(folder.size()) + ".rels";
    Relationships all;
    std::string const bytes = read(member);
    if (bytes.empty()) return all;
    pugi::xml_document document;
    parse_xml(document, bytes, member, XmlBlanks::dropped, m_limits);
    for (pugi::xml_node const each : document.document_element().children()) {
        Relationship relationship;
        std::string_view const type = attribute(each, "Type");
        relationship.type = type.substr(type.rfind('/') == std::string_view::npos ? 0 : type.rfind('/') + 1);
        std::string_view const target = attribute(each, "Target");
        bool const address = attribute(each, "TargetMode") == "External" || relationship.type == "hyperlink";
        relationship.target = address ? std::string{target} : resolved(folder, target);
        all.emplace(attribute(each, "Id"), std::move(relationship));
    }
    return all;
}

}  // namespace recital
