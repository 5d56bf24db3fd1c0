// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/lines.hpp"
#include "read/pdf/table_columns.hpp"
#include "read/pdf/type.hpp"

#include <cstddef>
#include <vector>

namespace recital::pdf {

/// Lines [begin, end) of a region that are a table.
struct Table {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<float> gutters;  ///< the middle of the blank between each two columns, points from the left
    std::vector<bool> spanning;  ///< of each line: it goes over the columns, as a heading within the table does
};

/// What stands in one column of one row.
struct TableCell {
    std::size_t column = 0;   ///< from 0
    std::vector<Line> lines;  ///< never empty
};

using TableRow = std::vector<TableCell>;

/// The tables among the lines of a region: three lines or more with cells in several columns, whose blanks lie above each other and
/// at least once are wider than any between words, and in half of which the cells begin or end where others of their column do; and what
/// stands between them: the rest of a cell, headings over all columns. The blank behind a paragraph's number parts no columns.
/// O(lines × columns).
[[nodiscard]] std::vector<Table> find_tables(std::vector<Line> const& lines, TypeArea const& type, std::vector<Word> const& words);

/// The rows of a table. Where rows are set apart, lines that stand close are one row; where they are not, a line that has a first cell
/// and another begins a row, unless the cell above is broken off. Takes the table's lines.
/// O(lines log lines).
[[nodiscard]] std::vector<TableRow> table_rows(Table const& table, std::vector<Line> lines, std::vector<Word> const& words);

}  // namespace recital::pdf
