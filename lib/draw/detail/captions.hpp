// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/detail/sheet.hpp"
#include "draw/theme.hpp"

namespace recital {

/// Puts round a placed sheet what explains it: title above, headings of columns and lanes, below a legend of the boxes and
/// arrows that occur (and of no others) and the caption's lines. Widens the sheet's edges to hold them. O(boxes + arrows).
void add_captions(Sheet& sheet, Theme const& theme);

}  // namespace recital
