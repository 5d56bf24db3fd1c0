// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <string_view>

namespace recital {

/// The decimal number a text begins with: 52 of "52/189". 0 where it begins with none, or with one that no int holds. O(digits).
[[nodiscard]] inline int leading_number(std::string_view text) noexcept {
    int number = 0;
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc{} ? number : 0;
}

}  // namespace recital
