// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/find.hpp"
#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// What may be meant where find() finds nothing: instruments whose symbol, title or another name in use shares at least half of the
/// trigrams of the question (Angell, Freund and Willett 1983; words padded, so that beginnings count more). Best first: those that share
/// most, then the shortest name, then the most cited. O(bytes of all ids and titles).
[[nodiscard]] std::vector<Found> find_near(CitationGraph const& graph, Catalogue const& catalogue, std::string_view text,
                                           std::size_t limit = 5);

/// The known word that is meant by a misspelt one: the one of the smallest edit distance (Damerau 1964, Levenshtein 1966: letters put in,
/// left out, changed, two exchanged), if that is at most a third of its letters; of equals the first. O(known × letters²).
[[nodiscard]] std::optional<std::string> nearest_word(std::string_view word, std::span<std::string const> known);

}  // namespace recital
