// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/terminal.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// An answer as a table: every cell valid UTF-8.
struct Table {
    struct Column {
        std::string name;
        bool is_number = false;  ///< set to the right, written without quotes in JSON
        Emphasis emphasis = Emphasis::none;
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  ///< each with as many cells as there are columns
};

/// Widths of columns that keep to `room` (0: as wide as they get) with `gap` blanks before each: the widest column gives way first,
/// none goes below 8. O(columns × what is taken away).
[[nodiscard]] std::vector<std::size_t> fitted_widths(std::vector<std::size_t> natural, std::size_t gap, std::size_t room);

/// One line for a row, cells cut to the widths, columns of width 0 left out, no blanks at the end.
[[nodiscard]] std::string table_line(std::vector<std::string> const& cells, std::vector<std::size_t> const& widths,
                                     std::vector<Table::Column> const& columns, std::size_t gap, TerminalStyle const& style);

/// The table for people, under a heading line; "nothing found" where it has no rows. Where the width is not limited, no column but the
/// last is wider than 80. O(cells).
[[nodiscard]] std::string table_text(Table const& table, TerminalStyle const& style);

/// The table as "csv", "tsv" (both as in citations_delimited.hpp) or "jsonl" (an object for each row). O(cells).
[[nodiscard]] std::string table_records(Table const& table, std::string_view format);

}  // namespace recital
