// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/detail/sheet.hpp"
#include "draw/draw.hpp"

#include <string>
#include <variant>
#include <vector>

namespace recital {

/// What a diagram shows, in its place but without the words around it.
struct Shown {
    Sheet sheet;
    std::string heading;             ///< for a diagram without a title
    std::string words;               ///< how it is read, where that is not as the style says
    std::vector<std::string> notes;  ///< what was left out and how it is laid out, one sentence each
};

/// The focus and what surrounds it, or the whole graph. O((V + E) log V) beside the layout.
[[nodiscard]] Shown show_surroundings(CitationGraph const& graph, DrawOptions const& options);

/// The main path (main_path()) of the whole graph, or of what the focus rests on and what rests on it. Texts that cite each other
/// in a circle are one box, as they are to the analysis.
[[nodiscard]] Shown show_main_path(CitationGraph const& graph, DrawOptions const& options);

/// The members of options.series, the newest first, and what at least two of them cite.
[[nodiscard]] Shown show_series(CitationGraph const& graph, DrawOptions const& options);

/// The largest communities (communities()) as frames with their most cited members, and which cites which most.
[[nodiscard]] Shown show_communities(CitationGraph const& graph, DrawOptions const& options);

/// "A/RES/52/189: International migration and development".
[[nodiscard]] std::string heading_of(Vertex const& vertex);

/// "1 arrow", "2 arrows".
[[nodiscard]] std::string counted(std::size_t count, std::string const& what);

/// How many arrows reduce_arrows() took out, in a sentence.
[[nodiscard]] std::string implied_note(std::size_t count);

/// The part of a graph that is made of what the focus rests on and what rests on it; all where there is no focus.
struct GraphPart {
    CitationGraph graph;
    std::vector<VertexId> vertices;  ///< by vertex of the part: that of the whole
};
[[nodiscard]] GraphPart part_around(CitationGraph const& graph, DrawOptions const& options);

}  // namespace recital
