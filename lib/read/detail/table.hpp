// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recital {

/// One row of a tab-separated table, its cells in the order the caller asked for.
struct TableRow {
    std::size_t line = 0;              ///< line of the file, from 1
    std::vector<std::string> cells;    ///< one for each column asked for, blanks at both ends cut off
    std::vector<std::size_t> columns;  ///< byte column at which each cell starts, from 1; 0 where the row has no such cell
};

/// A column a table may have.
struct TableColumn {
    std::string_view name;
    bool required = false;  ///< must stand in the header, and its cells must not be empty
};

/// Largest table read, and its longest line, in bytes: more is a mistake or an attack.
inline constexpr std::size_t table_size_limit = std::size_t{64} << 20;
inline constexpr std::size_t table_line_limit = std::size_t{1} << 20;

/// The rows of a table, read one by one: `for (TableRow const& row : read_table(…))`. A row is overwritten by the next.
class TableRows {
public:
    TableRows(std::filesystem::path const& file, std::vector<TableColumn> const& columns, std::vector<Problem>& problems);
    TableRows(TableRows const&) = delete;
    TableRows& operator=(TableRows const&) = delete;

    /// The next good row, or nullptr behind the last. O(bytes of the lines read).
    TableRow const* next();

    class Iterator {
    public:
        explicit Iterator(TableRows& rows) : m_rows{&rows}, m_row{rows.next()} {}
        TableRow const& operator*() const noexcept { return *m_row; }
        Iterator& operator++() {
            m_row = m_rows->next();
            return *this;
        }
        [[nodiscard]] bool operator!=(std::nullptr_t) const noexcept { return m_row != nullptr; }

    private:
        TableRows* m_rows;
        TableRow const* m_row;
    };
    Iterator begin() { return Iterator{*this}; }
    static std::nullptr_t end() noexcept { return nullptr; }

private:
    bool read_row(std::string_view line);
    void skip(std::size_t column, std::string what, std::string advice);

    std::string m_source;
    std::vector<TableColumn> const& m_columns;
    std::vector<Problem>& m_problems;
    std::string m_bytes;
    std::string_view m_rest;                                        ///< of m_bytes
    std::vector<std::size_t> m_places;                              ///< where each column stands; empty before the header
    std::size_t m_width = 0;                                        ///< cells of the header
    std::vector<std::pair<std::string_view, std::size_t>> m_cells;  ///< of the line being read, each with its column
    TableRow m_row;
};

/// Reads a tab-separated UTF-8 table whose first line that is neither blank nor a comment ("#" as its first byte)
/// names the columns; these may stand in any order, and columns nobody asked for are passed over. A byte-order mark and
/// CRLF line ends are accepted. Rows that lack a required cell, have more cells than the header, or are not UTF-8 are
/// left out, each with a Problem that names file, line and column; a file that cannot be read, is larger than
/// table_size_limit or lacks a required column gives one Problem and no rows. `columns` and `problems` must outlive the
/// result. O(bytes).
[[nodiscard]] inline TableRows read_table(std::filesystem::path const& file, std::vector<TableColumn> const& columns,
                                          std::vector<Problem>& problems) {
    return {file, columns, problems};
}

/// The parts of a list cell, which are separated by " ; "; blanks around them are cut off and empty ones left out.
[[nodiscard]] std::vector<std::string> list_cell(std::string_view cell);

}  // namespace recital
