// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// The words of a title as titles are compared by them: small plain letters and digits, without articles ("the", "a", "an").
/// "Non-Aligned" is two words. O(bytes).
[[nodiscard]] std::vector<std::string> title_words(std::string_view title);

}  // namespace recital
