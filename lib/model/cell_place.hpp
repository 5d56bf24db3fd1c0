// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/layout.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace recital {

/// How Block::place names a cell, what stands in one column of one row of a table: behind what names the row ("table 2 row 3"), the
/// column, counted from 1. A row's other blocks have no column.
[[nodiscard]] inline std::string cell_place(std::string_view row, std::size_t column) {
    return std::string{row} + " column " + std::to_string(column);
}

/// Whether a block of text is a cell.
[[nodiscard]] inline bool is_cell(Block const& block) noexcept {
    constexpr std::string_view column = " column ";
    std::string_view const place = block.place;
    auto const at = place.rfind(column);
    if (block.role != BlockRole::paragraph || at == std::string_view::npos) return false;
    std::string_view const number = place.substr(at + column.size());
    return !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace recital
