// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// Parts of an ISO 8601 date that stand for themselves.
struct DateParts {
    int year = 0, month = 0, day = 0;  ///< 0 where not told
};

/// The parts of "1997-12-18", "1997-12" or "1997" (Gregorian calendar, years 1 to 9999); all 0 for any other text, also
/// where there is no such month or day. O(1).
[[nodiscard]] DateParts date_parts(std::string_view iso) noexcept;

/// The first day a date can mean, else that of the year: "1997-12-18", "1997-12-01", "1997-01-01"; empty where neither is known.
[[nodiscard]] std::string first_day(std::string_view iso, int year);

}  // namespace recital
