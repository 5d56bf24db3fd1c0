// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "grammar/syntax.hpp"

#include <optional>
#include <string_view>

namespace recital::grammar {

/// Reads a number whose letters say whose it is, or of what kind: "WHA58.3", "1/CP.21", "BC-15/1", "MSC.428(98)", "35 C/Resolution 46",
/// at the beginning of `text`. Such numbers are written in one way only; ResolutionNumber::numbering is their row of data/numberings.tsv.
/// Nothing where none stands there. O(length of the number).
[[nodiscard]] std::optional<ResolutionNumber> parse_agency_number(std::string_view text);

/// The same for numbers that are written like other things (decimals, words in brackets) and count only beside an organ that numbers
/// so: "14.1", "VIII.13", "XXXI-1", "Conf. 11.3", "A (65)", "16 (8)", "102 (Busan, 2014)". O(length of the number).
[[nodiscard]] std::optional<ResolutionNumber> parse_number_of_organ(std::string_view text);

}  // namespace recital::grammar
