// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/main_path.hpp"
#include "report/table.hpp"

#include <string>

namespace recital {

/// cited, cited_date, citing, citing_date, weight, share, key, treatments: a row for each link of the path. Documents that count as one are
/// joined with "; ". O(links).
[[nodiscard]] Table main_path_table(CitationGraph const& graph, MainPath const& path);

/// For people: what was asked and of how many paths, then the documents from the oldest to the newest, above each how it cites what
/// stands above it (or what is named). O(links).
[[nodiscard]] std::string main_path_text(CitationGraph const& graph, MainPath const& path, MainPathOptions const& options,
                                         TerminalStyle const& style);

/// {"recital":"main path","version":1,"weights":…,"search":…,"total":…,"nodes":[…],"links":[…]} on lines of its own. Weights and the
/// total are decimal text, because they pass what numbers in JSON hold; `exact` says whether no digit was rounded. O(links).
[[nodiscard]] std::string main_path_json(CitationGraph const& graph, MainPath const& path, MainPathOptions const& options);

}  // namespace recital
