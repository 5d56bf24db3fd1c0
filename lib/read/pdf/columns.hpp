// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/lines.hpp"

#include <vector>

namespace recital::pdf {

/// A stretch of a page that is read from its first line to its last: a column, or what stands over the whole width.
struct Region {
    std::vector<Line> lines;
};

/// The order in which the lines of a page are read. Where a gutter of at least six points parts four or more lines on the left from as
/// many on the right, and the lines fill their columns, the left column is read before the right one; lines that cross the gutter
/// (titles, heads, footnotes over the whole width) part what stands above them from what stands below. Columns are divided again, up to
/// four in all. Everything else, tables too, is read line by line. After the recursive cuts of Nagy and Seth (1984),
/// with the cuts found from lines rather than from pixels. O(lines × width / 2 points) at most.
[[nodiscard]] std::vector<Region> read_in_order(std::vector<Line> lines, std::vector<Word> const& words);

}  // namespace recital::pdf
