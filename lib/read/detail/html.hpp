// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"
#include "model/text.hpp"
#include "read/limits.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// Reads a page as its reader sees it, without scripts, navigation, heads and feet of the site, forms and hidden parts: headings,
/// paragraphs, list items with their numbers or bullets, rows of tables, notes (what a raised or bracketed mark links to) and links. Tables
/// that only lay out the page are taken apart. A page that is a text in <pre> gives that text without a layout, to be read as
/// plain text. The charset is told by byte order mark and content first and by the page's own word second, so that a wrong
/// declaration does no harm. What would cost more than `limits` adds one Problem and gives nothing. Nothing but `bytes` is read.
/// O(bytes · depth).
[[nodiscard]] std::optional<Text> read_html(std::string const& source, std::string_view bytes, ReadLimits const& limits,
                                            std::vector<Problem>& problems);

}  // namespace recital
