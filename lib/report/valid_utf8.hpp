// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/utf8.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace recital {

/// The number of characters in valid UTF-8, which for Latin scripts is the number of terminal columns. O(bytes).
[[nodiscard]] std::size_t characters_in(std::string_view valid) noexcept;

/// At most `count` characters of valid UTF-8; where more were there, the last one is "…". Requires count > 0. O(bytes).
[[nodiscard]] std::string shortened(std::string_view valid, std::size_t count);

}  // namespace recital
