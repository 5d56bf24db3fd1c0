// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// The bytes with whatever is not valid UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above
/// U+10FFFF) replaced by U+FFFD, one for each maximal part that could have begun a character. O(bytes).
[[nodiscard]] std::string valid_utf8(std::string_view bytes);

}  // namespace recital
