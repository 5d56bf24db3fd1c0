// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "grammar/syntax.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace recital::grammar {

/// Reads a resolution's or decision's number with its part letters at the beginning of `text` (which must start at
/// the number itself): "57/270 B", "217 A (III)", "3419 A to D (XXX)", "1325 (2000)", "S-26/2", "VI/7", "1/CP.21", "MSC.428(98)".
/// Ranges of the result count from the beginning of `text`. Returns nothing where no number stands there or where
/// what follows shows that it is part of something longer (a date 18/12/1997, a symbol, a decimal). O(length of the number).
/// Source: United Nations Editorial Manual, identification of resolutions and decisions; data/numberings.tsv.
[[nodiscard]] std::optional<ResolutionNumber> parse_resolution_number(std::string_view text);

/// The value of a Roman numeral, reading a scanner's "l", "1" and "|" as I; 0 where it is none or above 89.
[[nodiscard]] int roman_value(std::string_view numeral) noexcept;

/// The Roman numeral of a value of 1 to 89; empty for others.
[[nodiscard]] std::string roman_numeral(int value);

}  // namespace recital::grammar
