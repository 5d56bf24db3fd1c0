// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <recital/graph.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace recital::RECITAL_INLINE v1 {

struct DrawOptions {
    std::string format = "svg";               ///< "svg", "dot", "png" or "pdf"
    std::string style = "ego";                ///< "ego", "chain", "timeline", "series", "mainpath", "overview"
    std::string theme = "light";              ///< "light", "dark", "print"
    std::vector<VertexIndex> focus;           ///< draw these and what surrounds them; empty: the whole graph
    std::optional<std::size_t> depth;         ///< steps from the focus; else the style's
    std::optional<std::size_t> top;           ///< vertices at most, up to 5,000; else the style's
    bool rests_on = true;                     ///< go along the citations
    bool rests_on_it = true;                  ///< go against them
    bool adoptions = true;                    ///< show which resolution adopted an instrument
    std::string title;                        ///< heading; empty: made from the focus
    std::chrono::milliseconds limit{10'000};  ///< for the layout of a large graph; after it a simpler one is taken
};

/// A picture, and what it leaves out, one sentence each.
struct Drawing {
    std::string bytes;
    std::vector<std::string> notes;
};

/// Draws a graph; `tables` tell the members of a series. Text is escaped for where it goes; SVG has no scripts and loads nothing.
/// Same graph, same bytes (dot, svg). Throws Error: (argument) for an unknown format, style, theme or vertex, (drawing) where
/// Graphviz fails. Graphviz lays out one diagram at a time: further threads wait. Large layouts run in a child process (fork), so that they
/// can be ended at the limit.
[[nodiscard]] RECITAL_PUBLIC Drawing draw(Graph const& graph, Tables const& tables, DrawOptions const& options = {});

}  // namespace recital
