// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/diagram_style.hpp"
#include "draw/selection.hpp"
#include "draw/theme.hpp"
#include "graph/citation_graph.hpp"
#include "model/problem.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace recital {

enum class DrawFormat : std::uint8_t { dot, svg, png, pdf };

/// "dot", "svg", "png" or "pdf"; nothing for other text.
[[nodiscard]] std::optional<DrawFormat> draw_format_from_name(std::string_view name) noexcept;

struct DrawOptions {
    DrawFormat format = DrawFormat::svg;
    DiagramStyle style = *built_in_style("ego");
    std::vector<VertexId> focus;              ///< draw these and what surrounds them; empty: the whole graph
    std::optional<std::size_t> depth;         ///< steps from the focus, along the citations and against them; else the style's
    std::optional<std::size_t> top;           ///< vertices at most, up to 5,000; else the style's, of a whole graph 300
    Reach reach;                              ///< which way from the focus
    std::vector<VertexId> series;             ///< the members, for a style that shows a series
    std::string series_title;                 ///< what the series is about
    std::string title;                        ///< heading; empty: made from the focus
    std::string prefix;                       ///< letters and _ before each id in the SVG, so that several can stand in one page
    std::chrono::milliseconds limit{10'000};  ///< for a layout by springs; after it the simple one is taken
    std::optional<long long> date;            ///< of a PDF, in seconds since 1970; none: it bears no date
};

struct Drawing {
    std::string bytes;
    std::vector<std::string> notes;  ///< what was left out and why, one sentence each
};

/// Draws what the style shows. Columns and lanes are laid out in time that grows with boxes times arrows; a whole graph of more
/// than 150 vertices or 600 arrows is laid out by springs, within the limit. Fails with a Problem where Graphviz has no
/// renderer for the format, or the style needs what the graph or the focus does not give. Same graph, same bytes: the clock is not asked.
[[nodiscard]] std::variant<Drawing, Problem> draw(CitationGraph const& graph, DrawOptions const& options,
                                                  Theme const& theme = default_theme());

}  // namespace recital
