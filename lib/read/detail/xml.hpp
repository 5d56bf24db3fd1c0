// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/limits.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace recital {

/// Which blanks between elements are text.
enum class XmlBlanks : bool { dropped, kept };

/// Parses XML of any charset into `document`. `name` is what it is called in messages: empty for the input itself, else a
/// member of an archive. Throws Refusal where it is not well-formed (with line and column), declares entities, is deeper than
/// limits.depth, or its tree would take more memory than limits.expanded_size. Nothing but `bytes` is ever read and no
/// entities but the five of XML are replaced. O(bytes).
void parse_xml(pugi::xml_document& document, std::string_view bytes, std::string_view name, XmlBlanks blanks, ReadLimits const& limits);

/// The name of an element or attribute without its prefix.
[[nodiscard]] std::string_view local_name(char const* name) noexcept;
[[nodiscard]] inline std::string_view local_name(pugi::xml_node node) noexcept { return local_name(node.name()); }

/// The first child element of that name, or none; whatever its prefix.
[[nodiscard]] pugi::xml_node child(pugi::xml_node parent, std::string_view name) noexcept;

/// The value of the attribute of that name, whatever its prefix; empty where there is none.
[[nodiscard]] std::string_view attribute(pugi::xml_node node, std::string_view name) noexcept;

/// Whether it has that attribute, whatever its prefix.
[[nodiscard]] bool has_attribute(pugi::xml_node node, std::string_view name) noexcept;

}  // namespace recital
