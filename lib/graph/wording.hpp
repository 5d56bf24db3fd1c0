// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <string>
#include <string_view>

namespace recital {

/// Where in a document a citation stands, as people write it: "PP4" (preambular paragraph), "OP6 (a)" (operative
/// paragraph), "note 5", "annex", "para. 12".
[[nodiscard]] std::string place_words(std::string_view part, std::string_view paragraph, std::string_view footnote);
[[nodiscard]] std::string place_words(Edge const& edge);

/// "20 December 1995" of 1995-12-20, "December 1995" of 1995-12, "1995" of 1995; any other text unchanged.
[[nodiscard]] std::string printed_date(std::string_view iso);

/// The date by which vertices are put in order: the date, else the year, else "~", which is after all of them.
[[nodiscard]] std::string sorting_date(Vertex const& vertex);

/// Whether a document cites what came after it, as far as the less exact of both dates tells. The year in a symbol is the earliest possible
/// one: it can convict the cited document, but the citing one must have a date.
[[nodiscard]] bool is_forward(Vertex const& citing, Vertex const& cited);

}  // namespace recital
