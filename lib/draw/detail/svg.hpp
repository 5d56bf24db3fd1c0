// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// Makes an SVG of Graphviz fit to be put into a page and read aloud: without XML declaration, document type and
/// comments, with role, <title> and <desc>, and for each shape its tooltip as <title> in the place of Graphviz's node names. O(bytes).
[[nodiscard]] std::string accessible_svg(std::string const& svg, std::string_view title, std::string_view description);

}  // namespace recital
