// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/lines.hpp"

#include <cstdint>
#include <vector>

namespace recital::pdf {

struct RowWord {
    std::uint32_t word = 0;
    Raise raise = Raise::none;
};

/// Words on one baseline.
struct Row {
    std::vector<RowWord> words;  ///< from left to right, never empty
    float baseline = 0;
};

/// Where a word stands: its letters' baseline, estimated from their box.
[[nodiscard]] float baseline_of(Word const& word) noexcept;

/// Gathers the words named by `members` in rows, ordered by baseline. A row follows a baseline that rises or falls slowly, as on
/// scans. A word at most 0.82 times as large as its neighbour, that touches it and stands 0.15 to 0.75 of its size higher (or up to 0.45
/// lower), joins the neighbour's row. O(n log n).
[[nodiscard]] std::vector<Row> gather_rows(std::vector<Word> const& words, std::vector<std::uint32_t> members);

}  // namespace recital::pdf
