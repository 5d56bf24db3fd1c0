// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pugixml.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace recital {

/// Which list a paragraph belongs to (w:numPr).
struct ListPlace {
    std::optional<int> list;   ///< w:numId; 0 takes a paragraph out of the list of its style
    std::optional<int> level;  ///< w:ilvl
    std::string style;         ///< the style that says so; empty for the paragraph itself
};

/// What the reader wants to know of formatting, each where something is said of it.
struct DocxFormat {
    ListPlace place;
    std::optional<bool> hidden;
    std::optional<bool> raised;  ///< superscript
    std::optional<int> outline;  ///< 0 to 8 for headings, 9 for body text
};

/// The styles of a document (word/styles.xml; ECMA-376 part 1, 17.7): what each says together with those it is based on.
class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(pugi::xml_node styles);

    /// What the style says; the default paragraph style's word for an empty id. Nothing for a style that does not exist.
    [[nodiscard]] DocxFormat const& paragraph_style(std::string_view id) const;
    [[nodiscard]] DocxFormat const& character_style(std::string_view id) const;

    /// What the properties (w:pPr or w:rPr) themselves say.
    [[nodiscard]] static DocxFormat said(pugi::xml_node properties);

private:
    std::map<std::string, DocxFormat, std::less<>> m_styles;
    std::string m_default;
};

/// The value of an on-off property such as w:vanish: true where the element has no value (17.17.4).
[[nodiscard]] bool is_on(pugi::xml_node property) noexcept;

/// The attribute w:val of the child of that name as a number.
[[nodiscard]] std::optional<int> number_in(pugi::xml_node parent, std::string_view child_name) noexcept;

/// A number of up to nine figures; nothing for any other text.
[[nodiscard]] std::optional<int> as_number(std::string_view text) noexcept;

}  // namespace recital
