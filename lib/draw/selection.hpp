// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace recital {

/// What of a graph is drawn.
struct Selection {
    std::vector<VertexId> vertices;    ///< ascending
    std::vector<int> distance;         ///< steps from the focus: along the citations positive, against them negative; all 0 without focus
    std::vector<std::uint32_t> edges;  ///< places in graph.edges(), ascending
    std::vector<std::string> notes;    ///< what was left out, one sentence each
};

/// Which way from the focus is followed.
struct Reach {
    bool rests_on = true;     ///< along the citations
    bool rests_on_it = true;  ///< against them
    bool adoptions = true;    ///< edges from an instrument to the resolution that adopted it count, and are drawn
};

/// What stays of more vertices than there is room for.
enum class Cut : std::uint8_t {
    nearest,   ///< the nearest; of equally near ones documents that were read, then the most cited
    each_step  ///< as many of each step as of the others, half of them such as lead further: what most of those one step nearer lead to
};

/// The focus with what lies within `depth` steps of it along the citations and what lies within as many against
/// them, as far as `reach` allows, or everything where there is no focus. Of
/// more than `max_vertices` some stay as `cut` says (without a focus documents that were read come first only if they
/// are half of `max_vertices` or fewer; equals by id). With Cut::each_step nothing stays that nothing shown leads to.
/// Links between two vertices of the outermost ring are left out (adoptions stay): they say nothing about the focus. O(V log V + E).
[[nodiscard]] Selection select(CitationGraph const& graph, std::span<VertexId const> focus, std::size_t depth, std::size_t max_vertices,
                               Reach reach = {}, Cut cut = Cut::nearest);

}  // namespace recital
