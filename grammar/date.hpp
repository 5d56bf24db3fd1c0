// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace recital::grammar {

/// A date read off a text.
struct Date {
    std::string iso;         ///< "1997-12-18"
    std::size_t length = 0;  ///< bytes read
};

/// Reads "18 December 1997" (or "December 18, 1997") at the beginning of `text`, a blank possibly set inside a word by the
/// PDF ("Dec ember"). Nothing where no such date stands there, or where day or year cannot be. O(1).
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

}  // namespace recital::grammar
