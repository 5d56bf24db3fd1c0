// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/detail/sheet.hpp"

#include <chrono>

namespace recital {

/// Places the boxes of a sheet by springs (Graphviz's sfdp, in a process of its own), so that what is linked lies near and no two
/// boxes overlap, and draws straight arrows from edge to edge. False, and the sheet is as it was, where the layout is not
/// done within the limit or cannot be made.
[[nodiscard]] bool place_by_springs(Sheet& sheet, std::chrono::milliseconds limit);

}  // namespace recital
