// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "explore/explore.hpp"

#include <string>

namespace recital {

/// What the script of the page works on, as JSON: names once, then columns of numbers and texts, one entry for each vertex and edge, in
/// their order. script/store.js says what each is. O((V + E) log E).
[[nodiscard]] std::string page_data(ExploreInput const& input);

}  // namespace recital
