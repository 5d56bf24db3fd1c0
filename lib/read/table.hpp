// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// One row of a tab-separated table, its cells in the order the caller asked for.
struct TableRow {
    std::size_t line = 0;                ///< line of the file, from 1
    std::vector<std::string> cells;      ///< one for each column asked for, blanks at both ends cut off
    std::vector<std::size_t> columns;    ///< byte column at which each cell starts, from 1; 0 where the row has no such cell
};

/// A column a table may have.
struct TableColumn {
    std::string_view name;
    bool required = false;  ///< must stand in the header, and its cells must not be empty
};

/// Largest table read, and its longest line, in bytes: more is a mistake or an attack.
inline constexpr std::size_t table_size_limit = std::size_t{64} << 20;
inline constexpr std::size_t table_line_limit = std::size_t{1} << 20;

/// Reads a tab-separated UTF-8 table whose first line that is neither blank nor a comment ("#" as its first byte)
/// names the columns; these may stand in any order, and columns nobody asked for are passed over. A byte-order mark and
/// CRLF line ends are accepted. Rows that lack a required cell, have more cells than the header, or are not UTF-8 are
/// left out, each with a Problem that names file, line and column; a file that cannot be read, is larger than
/// table_size_limit or lacks a required column gives one Problem and no rows. O(bytes).
[[nodiscard]] std::vector<TableRow> read_table(std::filesystem::path const& file, std::vector<TableColumn> const& columns,
                                               std::vector<Problem>& problems);

/// The parts of a list cell, which are separated by " ; "; blanks around them are cut off and empty ones left out.
[[nodiscard]] std::vector<std::string> list_cell(std::string_view cell);

}  // namespace recital
