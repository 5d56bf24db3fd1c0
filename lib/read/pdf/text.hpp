// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/text.hpp"
#include "read/pdf/page.hpp"

#include <string>
#include <vector>

namespace recital::pdf {

/// The text of a file's pages and what its layout says: line by line as it stands, page by page ('\f' after each), blocks set apart by a
/// blank line: heads, the text in reading order, footnotes, feet. Words broken at a line's end stay broken. Boxes are those of words;
/// a link's text are the characters its box covers the middle of; a mark refers to the note of its number that stands in its column, on its
/// page, on the next page, or at the file's end. O(n log n) for n words.
[[nodiscard]] Text text_of_pages(std::string const& source, std::vector<Page> pages);

}  // namespace recital::pdf
