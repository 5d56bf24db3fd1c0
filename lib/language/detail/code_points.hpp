// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace recital {

/// A character of a text in UTF-8.
struct CodePoint {
    char32_t value = 0;    ///< U+FFFD where the byte begins no valid sequence
    std::size_t size = 1;  ///< bytes
};

/// The character at byte `at`. Requires at < text.size(). O(1).
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at) noexcept;

/// Appends a character in UTF-8.
void append_utf8(std::string& text, char32_t value);

/// A character as texts are compared by it.
struct FoldedPoint {
    enum class Sort { letter, digit, sign, other } sort = Sort::other;
    char32_t letter = 0;  ///< of letters: small, accent off, forms of one letter united
    char32_t second = 0;  ///< of letters that stand for two (œ, ß): the second
    char plain = 0;       ///< the ASCII character it is written as: digits, brackets, strokes, blanks; 0: as it stands
    bool capital = false;
};

/// Latin, Cyrillic, Arabic and Greek letters by their small forms, accents off; Arabic vowel signs are signs, its forms of alif, ya and
/// ta marbuta one letter each; digits, brackets, commas, dots, strokes and blanks of all these scripts and of full width as
/// ASCII. Source: Unicode 15, charts U+0000 to U+06FF, U+2000, U+3000, U+FF00. O(1).
[[nodiscard]] FoldedPoint fold(char32_t value) noexcept;

/// Whether the character is a word of its own: Han.
[[nodiscard]] constexpr bool is_ideograph(char32_t value) noexcept {
    return (value >= 0x3400 && value <= 0x9fff) || (value >= 0xf900 && value <= 0xfaff) || (value >= 0x20000 && value <= 0x3ffff);
}

}  // namespace recital
