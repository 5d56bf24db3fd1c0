// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace recital {

/// What a text in UTF-8 begins with: a character, or bytes that are none but could have begun one (Unicode 15, table 3-7).
struct Utf8Sequence {
    std::size_t length = 1;
    bool valid = false;
};

/// The first of `rest`, which is not empty. O(1).
[[nodiscard]] Utf8Sequence first_sequence(std::string_view rest) noexcept;

/// How many bytes of ASCII the text begins with. O(bytes / 8).
[[nodiscard]] std::size_t ascii_length(std::string_view bytes) noexcept;

/// The bytes with whatever is not valid UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above
/// U+10FFFF) replaced by U+FFFD, one for each maximal part that could have begun a character. O(bytes).
[[nodiscard]] std::string valid_utf8(std::string_view bytes);

}  // namespace recital
