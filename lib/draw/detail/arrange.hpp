// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/detail/arrow.hpp"
#include "draw/detail/sheet.hpp"
#include "draw/diagram_style.hpp"
#include "draw/selection.hpp"

#include <string>
#include <vector>

namespace recital {

/// The name of a vertex in DOT text and the id of its shape in SVG: "n42". Never what an input says, because cgraph does
/// not escape names safely.
[[nodiscard]] std::string node_name(VertexId vertex);

/// The selection as boxes in columns and lanes as the style has them, with the arrows between them; not yet placed.
/// Orders by date, or by fewest crossings (barycentres, Sugiyama, Tagawa and Toda 1981).
/// O((V + E) log V).
[[nodiscard]] Sheet arrange(CitationGraph const& graph, Selection const& selection, std::vector<Arrow> const& arrows,
                            DiagramStyle const& style);

/// The box of a vertex, its lines no wider than `width`; `manner` is set below them.
[[nodiscard]] SheetBox box_of(CitationGraph const& graph, VertexId vertex, double width, std::size_t title_lines,
                              std::string const& manner);

/// Arrows between boxes that are there; what has no box at one end is passed over. O(arrows log boxes).
[[nodiscard]] std::vector<SheetArrow> sheet_arrows(CitationGraph const& graph, std::vector<SheetBox> const& boxes,
                                                   std::vector<Arrow> const& arrows);

}  // namespace recital
