// SPDX-License-Identifier: BSL-1.0
#include "read/detail/table_form.hpp"

#include <algorithm>
#include <memory_resource>
#include <unordered_map>

namespace recital::reading_tables {

namespace {

/// Where a key was last seen: which row of the catalogue holds it, in which folder and on which line.
struct Seen {
    std::size_t row = 0;
    std::size_t folder = 0;
    std::size_t line = 0;
};

}  // namespace

std::string in_quotes(std::string_view text) {
    constexpr std::size_t shown = 60;
    bool const cut = text.size() > shown;
    if (cut) {
        std::size_t end = shown;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
        text = text.substr(0, end);
    }
    std::string quoted;
    quoted.append(1, '\'').append(text).append(cut ? "...'" : "'");
    return quoted;
}

void read_form(TableForm const& form, std::vector<std::filesystem::path> const& folders, std::vector<bool>& useful,
               std::vector<Problem>& problems) {
    std::pmr::monotonic_buffer_resource keys;  // tens of thousands of them, all thrown away together
    std::pmr::unordered_map<std::pmr::string, Seen> seen{&keys};
    for (std::size_t folder = 0; folder < folders.size(); ++folder) {
        auto const file = folders[folder] / form.file;
        std::error_code error;
        if (!std::filesystem::exists(file, error)) continue;
        useful[folder] = true;
        constexpr std::size_t row_bytes = 60;  // a guess, so that the keys find room at once
        if (auto const bytes = std::filesystem::file_size(file, error); !error && bytes <= table_size_limit)
            seen.reserve(seen.size() + bytes / row_bytes);
        for (TableRow const& row : read_table(file, form.columns, problems)) {
            if (Fault fault = form.check(row.cells); !fault.what.empty()) {
                problems.push_back({file.string(), row.line, std::max<std::size_t>(row.columns[fault.cell], 1),
                                    fault.what + ", the row is left out", std::move(fault.advice)});
                continue;
            }
            std::pmr::string key{row.cells[0], &keys};
            for (std::size_t cell = 1; cell < form.key_cells; ++cell) key.append(1, '\t').append(row.cells[cell]);
            auto const [place, is_new] = seen.try_emplace(std::move(key), Seen{seen.size(), folder, row.line});
            if (!is_new && place->second.folder == folder) {
                problems.push_back(
                    {file.string(), row.line, std::max<std::size_t>(row.columns[0], 1),
                     in_quotes(row.cells[0]) + " stands on line " + std::to_string(place->second.line) + " already, the row is left out",
                     "keep one of the two"});
                continue;
            }
            place->second.folder = folder;
            place->second.line = row.line;
            form.store(row.cells, place->second.row);
        }
    }
}

}  // namespace recital::reading_tables
