// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace recital {

/// How lists count.
enum class NumberFormat : std::uint8_t {
    decimal,
    decimal_zero,  ///< "01"
    lower_roman,
    upper_roman,
    lower_letter,  ///< a … z, aa, bb, cc …, as word processors count
    upper_letter,
    ordinal,        ///< "1st"
    cardinal_text,  ///< "One"
    ordinal_text,   ///< "First"
    in_dashes,      ///< "- 1 -"
    chicago,        ///< *, †, ‡, §, **, …
    bullet,
    none
};

/// The format of a w:numFmt (ECMA-376 part 1, 17.18.59); decimal for the many that are not named here.
[[nodiscard]] NumberFormat number_format(std::string_view name) noexcept;

/// The number in that format, English where words are asked for. What a format cannot count (letters above 780, Roman numerals
/// above 32,767, words above 99, none below 1) comes out in figures. O(length).
[[nodiscard]] std::string formatted(std::int64_t number, NumberFormat format);

}  // namespace recital
