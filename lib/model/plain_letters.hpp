// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace recital {

/// The plain small letter of a Latin letter with an accent, U+00C0 to U+017F ("é", "Ł"); 0 for other characters. O(1).
[[nodiscard]] char plain_letter(unsigned code_point) noexcept;

/// A letter or digit as names are compared by it.
struct PlainLetter {
    char letter = '\0';    ///< small, accent off; a byte of another script as it stands; 0 where no letter or digit stands
    std::size_t size = 1;  ///< bytes it takes in the text
};

/// What stands at byte `at` of UTF-8 text. Dashes, quotation marks and blanks of U+2000 to U+206F count as one character that is
/// no letter. Requires at < text.size(); invalid bytes are letters of their own. O(1).
[[nodiscard]] PlainLetter letter_at(std::string_view text, std::size_t at) noexcept;

/// The letters and digits of a text without what stands between them: "Non-Aligned" and "non aligned" are alike. O(bytes).
[[nodiscard]] std::string letters_of(std::string_view text);

}  // namespace recital
