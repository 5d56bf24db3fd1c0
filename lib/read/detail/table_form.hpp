// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/problem.hpp"
#include "read/detail/table.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recital::reading_tables {

using Cells = std::vector<std::string>;

/// Nothing wrong, or which cell is wrong and how.
struct Fault {
    std::size_t cell = 0;
    std::string what;
    std::string advice;
};

/// How one table is read: its columns (the first `key_cells` of which are the key) and what makes a row of them.
struct TableForm {
    std::string file;  ///< below a folder of tables: "organs.tsv", "en/verbs.tsv"
    std::vector<TableColumn> columns;
    std::size_t key_cells = 1;
    std::function<Fault(Cells const&)> check;                 ///< fault with an empty `what` where the row is good
    std::function<void(Cells const&, std::size_t at)> store;  ///< at: the row to replace, or one past the last
};

/// Puts a row where store() is told to. O(1).
template <typename Row>
void put(std::vector<Row>& rows, std::size_t at, Row row) {
    if (at < rows.size())
        rows[at] = std::move(row);
    else
        rows.push_back(std::move(row));
}

[[nodiscard]] inline Fault no_fault(Cells const&) { return {}; }

/// The text as a message shows it, cut between characters where it is long.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// Reads the table of that form from each folder that has it, later rows over earlier ones with the same key. Marks the folders that have
/// it in `useful`; what is wrong with a row is a Problem and the row is left out. O(bytes).
void read_form(TableForm const& form, std::vector<std::filesystem::path> const& folders, std::vector<bool>& useful,
               std::vector<Problem>& problems);

/// Reads every language that a folder of tables has a folder for ("en", "fr"; named by ISO 639-1), English first, the others by
/// code. O(bytes).
[[nodiscard]] std::vector<Language> read_languages(std::vector<std::filesystem::path> const& folders, std::vector<bool>& useful,
                                                   std::vector<Problem>& problems);

}  // namespace recital::reading_tables
