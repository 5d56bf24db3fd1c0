// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/lines.hpp"

#include <string_view>
#include <vector>

namespace recital::pdf {

/// Whether each word of a line counts pages or copies: "2/8", "24-24138 (E)", "*2424138*", "Page 3", "- 2 -", "/...".
[[nodiscard]] bool counts_pages(std::string_view line) noexcept;

/// For each page and line, whether it belongs to the page and not to the text. Looked at are the lines at the head and foot of the
/// pages, from the edge inwards until one belongs to the text:
/// lines that stand at the same height with the same words on another page (numbers aside), what counts pages or copies, and on all
/// pages but the first the lines down to the document's own symbol, where they are of another type than the text. `body` is the size
/// of the text's type. O(lines log lines).
[[nodiscard]] std::vector<std::vector<bool>> find_page_furniture(std::vector<LaidPage> const& pages, float body);

}  // namespace recital::pdf
