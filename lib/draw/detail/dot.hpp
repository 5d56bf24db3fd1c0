// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/detail/sheet.hpp"
#include "draw/theme.hpp"

#include <string>

namespace recital {

/// A sheet whose parts have their places as DOT text, written by cgraph: nodes with label, tooltip, link and position, arrows
/// with their curves, groups and lanes as clusters; `neato -n2` draws it as it is. Node names are those of the sheet with
/// `prefix` before them. Throws GraphvizError where cgraph fails.
[[nodiscard]] std::string to_dot(Sheet const& sheet, Theme const& theme, std::string const& prefix = {});

}  // namespace recital
