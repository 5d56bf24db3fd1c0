// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/selection.hpp"
#include "draw/style.hpp"
#include "graph/citation_graph.hpp"
#include "model/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace recital {

enum class DrawFormat : std::uint8_t { dot, svg, png, pdf, html };

/// "dot", "svg", "png", "pdf" or "html"; nothing for other text.
[[nodiscard]] std::optional<DrawFormat> draw_format_from_name(std::string_view name) noexcept;

struct DrawOptions {
    DrawFormat format = DrawFormat::svg;
    std::vector<VertexId> focus;     ///< draw these and what surrounds them; empty: the whole graph
    std::size_t depth = 1;           ///< steps from the focus, along the citations and against them
    Reach reach;                     ///< which way from the focus
    bool layers = false;             ///< place by distance from the focus (a chain) in the place of groups by kind
    std::size_t max_vertices = 300;  ///< more are cut: the best cited stay; up to 5,000 (sfdp above 300)
    std::string title;               ///< heading; empty: made from the focus
};

struct Drawing {
    std::string bytes;
    std::vector<std::string> notes;  ///< what was left out and why, one sentence each
};

/// Draws the citing documents on the left and what they cite on the right, grouped by kind and ordered by date.
/// Fails with a Problem where the layout engine or a format is not to be had. Same graph, same bytes (for dot, svg and html).
[[nodiscard]] std::variant<Drawing, Problem> draw(CitationGraph const& graph, DrawOptions const& options,
                                                  Style const& style = default_style());

}  // namespace recital
