// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace recital::grammar {

/// An ordinal number read off a text.
struct Ordinal {
    unsigned value = 0;      ///< 1 to 9999
    std::size_t length = 0;  ///< bytes read
};

/// Reads "77th" or, whatever the case, "Seventy-seventh" (up to ninety-ninth) at the beginning of `text` as a whole word. O(1).
[[nodiscard]] std::optional<Ordinal> parse_ordinal(std::string_view text);

}  // namespace recital::grammar
