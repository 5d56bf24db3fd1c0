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

/// Reads "18 December 1997" (or "December 18, 1997", or either in capitals) at the beginning of `text`, a blank possibly set inside a
/// word by the PDF ("Dec ember"). Nothing where no such date stands there, or where day or year cannot be. O(1).
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// The first date in a text that begins with a word of its own. O(bytes).
[[nodiscard]] std::optional<Date> find_date(std::string_view text);

/// Whether a line is a date and nothing else but its full stop: "18 December 1997.". O(1).
[[nodiscard]] bool is_date(std::string_view line);

/// The month (1 to 12) that a text begins with as a whole word, "May" or "MAY"; else 0. O(1).
[[nodiscard]] int parse_month(std::string_view text);

}  // namespace recital::grammar
