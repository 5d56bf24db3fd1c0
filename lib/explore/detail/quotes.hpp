// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "explore/explore.hpp"

#include <cstddef>
#include <string>

namespace recital {

/// The citing sentences of a page, as JSON: "words", each once; "of", one row of numbers: for each edge that has some, its place, counted
/// from the last one, and how many; for each of them its number among the words, counted from the last one, how many marks it has, and
/// where these begin and end, in UTF-16 units, as scripts count, each counted from the last.
struct PageQuotes {
    std::string json;
    std::size_t edges = 0;   ///< that have a sentence at hand
    std::size_t quoted = 0;  ///< that have one here
};

/// Where `room` bytes do not hold all, each instrument has as many of those that cite it as the others: the first of each document, later
/// documents before earlier ones. Without input.quotes there are none. O(E log E + bytes).
[[nodiscard]] PageQuotes page_quotes(ExploreInput const& input, std::size_t room);

}  // namespace recital
