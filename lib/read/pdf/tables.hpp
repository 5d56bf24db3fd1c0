// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/lines.hpp"
#include "read/pdf/type.hpp"

#include <cstddef>
#include <vector>

namespace recital::pdf {

/// Lines [begin, end) of a region that are a table.
struct TableExtent {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The tables among the lines of a region: three lines or more with wide gaps (that behind a paragraph's number does not count),
/// whose second parts begin or end at the same place, and what stands between them. O(lines log lines).
[[nodiscard]] std::vector<TableExtent> find_tables(std::vector<Line> const& lines, TypeArea const& type, std::vector<Word> const& words);

/// The rows of a table. Lines set close together, where the rows are set apart, are one row, as are lines without a first
/// cell; its cells are read one after the other.
[[nodiscard]] std::vector<std::vector<Line>> table_rows(std::vector<Line> lines, std::vector<Word> const& words);

}  // namespace recital::pdf
