// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/content.hpp"

#include <string>
#include <vector>

namespace recital {

/// Bars with their numbers as an inline SVG that takes the colours of the page; empty where there are none. O(bars).
[[nodiscard]] std::string timeline_svg(std::vector<ReportContent::Bar> const& bars);

}  // namespace recital
