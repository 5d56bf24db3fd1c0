// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace recital {

/// The bytes with whatever is not valid UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above
/// U+10FFFF) replaced by U+FFFD, one for each maximal part that could have begun a character. O(bytes).
[[nodiscard]] std::string valid_utf8(std::string_view bytes);

/// The number of characters in valid UTF-8, which for Latin scripts is the number of terminal columns. O(bytes).
[[nodiscard]] std::size_t characters_in(std::string_view valid) noexcept;

/// At most `count` characters of valid UTF-8; where more were there, the last one is "…". Requires count > 0. O(bytes).
[[nodiscard]] std::string shortened(std::string_view valid, std::size_t count);

}  // namespace recital
