// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "grammar/syntax.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital::grammar {

/// Where what is written like a short sign at the beginning of `text` may end, shortest first: "ICCPR-OP 2" may be "ICCPR", "ICCPR-OP"
/// or "ICCPR-OP 2". A sign has capitals and digits in up to four parts, parted by one hyphen, blank or stroke; its first part has two
/// capitals at least. Empty where nothing of the kind stands there. O(1).
[[nodiscard]] std::vector<std::size_t> parse_short_sign(std::string_view text);

/// Length of what joins one sign to the next in a row: ", ", " and ", "; ", "/", " & ", " or ", " - ". 0 where nothing does. O(1).
[[nodiscard]] std::size_t parse_sign_joint(std::string_view text);

/// A further number of what was named with one: "189" in "Conventions Nos. 169 and 189".
struct FurtherNumber {
    std::string number;  ///< "189", "II"
    Range range;         ///< of the number, without "No."
};

/// Reads the joint and the number that go on a row of numbered names: " and 189", ", No. 98", "; Convention No. 105", " and III". Nothing
/// where no number follows, or where it is part of a larger one ("189/2", "1.5", "30 per cent"). O(1).
[[nodiscard]] std::optional<FurtherNumber> parse_further_number(std::string_view text);

/// Reads the number that identifies a convention behind its noun or title: "No. 105", "Nos. 105", "(No. 105)", ", 1957 (No. 105)", each
/// behind at most one blank. O(1).
[[nodiscard]] std::optional<FurtherNumber> parse_number_behind(std::string_view text);

}  // namespace recital::grammar
