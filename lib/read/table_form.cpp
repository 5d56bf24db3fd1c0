// SPDX-License-Identifier: BSL-1.0
#include "read/detail/table_form.hpp"

#include "language/text_hash.hpp"

#include <algorithm>
#include <cstdint>

namespace recital::reading_tables {

namespace {

/// Where a key was last seen: which row of the catalogue holds it, in which folder and on which line.
struct Seen {
    std::size_t key = 0, size = 0;  ///< slice of the keys
    std::size_t folder = 0;
    std::size_t line = 0;
};

/// Keys of a table in the order in which they first came: tens of thousands of them, all thrown away together.
class SeenKeys {
public:
    void reserve(std::size_t rows, std::size_t bytes) {
        m_seen.reserve(m_seen.size() + rows);
        m_keys.reserve(m_keys.size() + bytes);
        while (m_slots.size() < 2 * (m_seen.size() + rows)) grow();
    }

    /// The row of the key that begin() and append() put together, and whether it is new.
    std::pair<std::size_t, bool> take(std::size_t folder, std::size_t line) {
        if (2 * (m_seen.size() + 1) > m_slots.size()) grow();
        std::size_t const slot = slot_of(std::string_view{m_keys}.substr(m_begin));
        if (m_slots[slot] != 0) {
            m_keys.resize(m_begin);
            return {m_slots[slot] % half - 1, false};
        }
        m_seen.push_back({m_begin, m_keys.size() - m_begin, folder, line});
        put(slot, m_seen.size() - 1);
        return {m_seen.size() - 1, true};
    }
    void begin() { m_begin = m_keys.size(); }
    void append(std::string_view part) { m_keys += part; }
    Seen& operator[](std::size_t row) { return m_seen[row]; }

private:
    static constexpr std::uint64_t half = std::uint64_t{1} << 32U;

    [[nodiscard]] std::string_view key_of(std::size_t row) const {
        return std::string_view{m_keys}.substr(m_seen[row].key, m_seen[row].size);
    }
    [[nodiscard]] std::size_t slot_of(std::string_view key) const {
        std::uint64_t const hash = text_hash(key);
        for (std::size_t slot = hash & (m_slots.size() - 1);; slot = (slot + 1) & (m_slots.size() - 1)) {
            std::uint64_t const kept = m_slots[slot];
            if (kept == 0 || ((kept ^ hash) / half == 0 && key_of(kept % half - 1) == key)) return slot;
        }
    }
    void put(std::size_t slot, std::size_t row) { m_slots[slot] = text_hash(key_of(row)) / half * half + row + 1; }
    void grow() {
        m_slots.assign(std::max<std::size_t>(64, 2 * m_slots.size()), 0);
        for (std::size_t row = 0; row < m_seen.size(); ++row) put(slot_of(key_of(row)), row);
    }

    std::string m_keys;
    std::vector<Seen> m_seen;
    std::vector<std::uint64_t> m_slots;  ///< hash table: upper half of the key's hash, row + 1; 0 = free; a power of two of them
    std::size_t m_begin = 0;             ///< of the key being put together
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
    SeenKeys seen;
    for (std::size_t folder = 0; folder < folders.size(); ++folder) {
        auto const file = folders[folder] / form.file;
        std::error_code error;
        if (!std::filesystem::exists(file, error)) continue;
        useful[folder] = true;
        constexpr std::size_t row_bytes = 60;  // a guess, so that the keys find room at once
        if (auto const bytes = std::filesystem::file_size(file, error); !error && bytes <= table_size_limit)
            seen.reserve(bytes / row_bytes, bytes / 4);
        for (TableRow const& row : read_table(file, form.columns, problems)) {
            if (Fault fault = form.check(row.cells); !fault.what.empty()) {
                problems.push_back({file.string(), row.line, std::max<std::size_t>(row.columns[fault.cell], 1),
                                    fault.what + ", the row is left out", std::move(fault.advice)});
                continue;
            }
            seen.begin();
            seen.append(row.cells[0]);
            for (std::size_t cell = 1; cell < form.key_cells; ++cell) {
                seen.append("\t");
                seen.append(row.cells[cell]);
            }
            auto const [place, is_new] = seen.take(folder, row.line);
            if (!is_new && seen[place].folder == folder) {
                problems.push_back(
                    {file.string(), row.line, std::max<std::size_t>(row.columns[0], 1),
                     in_quotes(row.cells[0]) + " stands on line " + std::to_string(seen[place].line) + " already, the row is left out",
                     "keep one of the two"});
                continue;
            }
            seen[place].folder = folder;
            seen[place].line = row.line;
            form.store(row.cells, place);
        }
    }
}

}  // namespace recital::reading_tables
