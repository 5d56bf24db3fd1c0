// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/detail/arrow.hpp"
#include "draw/diagram_style.hpp"
#include "draw/selection.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace recital {

/// Which column and lane each vertex of a selection stands in.
struct ColumnPlan {
    std::vector<std::string> headings;  ///< of the columns, from left to right; empty ones are not shown
    std::vector<std::size_t> column;    ///< of each vertex, in the selection's order
    std::vector<bool> grouped;          ///< whether what stands in a column is framed by kind and organ
    std::vector<std::string> lanes;     ///< from top to bottom; none: no lanes
    std::vector<std::size_t> lane;      ///< of each vertex; empty where there are no lanes
};

/// Columns as the style asks for them: by distance from the focus (without one: what was read, then what it cites), by
/// year (spans of years where there are more than twelve), by the longest way along the arrows, or the members of a series
/// and what they cite. Lanes beyond the eighth are one, "Others". O((V + E) log V).
[[nodiscard]] ColumnPlan plan_columns(CitationGraph const& graph, Selection const& selection, std::vector<Arrow> const& arrows,
                                      DiagramStyle const& style);

/// The heading of the group a cited instrument stands in ("General Assembly: resolutions"), and its place among the groups.
[[nodiscard]] std::pair<int, std::string> group_of(Vertex const& vertex);

}  // namespace recital
