// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/cycles.hpp"
#include "report/table.hpp"

#include <string>

namespace recital {

/// circle, members, citing, cited, later, treatment, part, paragraph, footnote, mentions, way, verb: a row for each citation that closes a
/// circle, then one for each self-citation (circle 0, members 1). `way` is a shortest circle ("A → B → A"). O(citations).
[[nodiscard]] Table cycles_table(CitationGraph const& graph, CyclesFound const& found);

/// The same for people: the members of each circle, below them the citations that close it and where they stand. O(citations).
[[nodiscard]] std::string cycles_text(CitationGraph const& graph, CyclesFound const& found, TerminalStyle const& style);

}  // namespace recital
