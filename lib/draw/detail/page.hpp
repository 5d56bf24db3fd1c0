// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// A page around an SVG of accessible_svg(): pan and zoom by mouse, keys and buttons, a search box that lights up what
/// it finds, citations of a box shown when it is pointed at. One file, no network access. O(bytes).
[[nodiscard]] std::string diagram_page(std::string_view svg, std::string_view title, std::vector<std::string> const& notes);

}  // namespace recital
