// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "graph/filter.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace recital {

enum class Direction : std::uint8_t {
    rests_on,    ///< along the citations: what an instrument is built on
    rests_on_it  ///< against them: what is built on it
};

struct ChainOptions {
    Direction direction = Direction::rests_on;
    std::size_t max_depth = 0;  ///< 0: as deep as it goes
    bool adoptions = true;      ///< follow adopted_by edges too
    VertexFilter reached = {};  ///< goes to what fits only, and not through anything else; the root need not fit
};

/// A vertex reached from the root.
struct ChainStep {
    VertexId vertex{};
    std::size_t depth = 0;  ///< fewest steps from the root; the root has 0
};

/// One line of the tree in which a chain is read.
struct ChainLine {
    enum class Mark : std::uint8_t {
        none,   ///< expanded here, or nothing to expand
        above,  ///< stands expanded elsewhere in the tree
        cycle,  ///< leads back to a vertex on the way to it
        deeper  ///< cut at max_depth
    };
    VertexId vertex{};
    std::size_t level = 0;   ///< of indentation; the root has 0
    std::string treatments;  ///< how the line above it in the tree cites it: "recalls, notes"
    Mark mark = Mark::none;
    bool last = false;  ///< of its siblings
};

struct Chain {
    VertexId root{};
    Direction direction = Direction::rests_on;
    std::vector<ChainStep> steps;  ///< by depth, then by id; the root first
    std::vector<ChainLine> tree;   ///< each vertex is expanded once, at its least depth; siblings by date, then id
    std::size_t beyond = 0;        ///< vertices at max_depth that lead further
};

/// Breadth-first from the root. Each vertex comes once, so that cycles end. O(V + E).
[[nodiscard]] Chain chain(CitationGraph const& graph, VertexId root, ChainOptions const& options = {});

/// Whether a vertex, by index, lies on a way from `root` to `to` in the direction of the options; with a depth, on one of so many steps
/// or fewer. All false where there is no such way. O(V + E).
[[nodiscard]] std::vector<bool> on_the_way(CitationGraph const& graph, VertexId root, VertexId to, ChainOptions const& options = {});

/// The layers, nearest first, for a terminal: "2 steps away: 14 instruments", and each on a line of its own, by date. Lines are cut as
/// those of the tree.
[[nodiscard]] std::string chain_layers_text(CitationGraph const& graph, Chain const& chain, std::size_t width = 0);

/// The tree in lines for a terminal ("├─ E/RES/1985/17 (1985-05-28) recalls"); titles are cut at `width` columns (0: whole).
[[nodiscard]] std::string chain_text(CitationGraph const& graph, Chain const& chain, std::size_t width = 0);

}  // namespace recital
