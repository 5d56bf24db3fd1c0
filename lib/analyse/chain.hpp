// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

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

/// The tree in lines for a terminal ("├─ E/RES/1985/17 (1985-05-28) recalls"); titles are cut at `width` columns (0: whole).
[[nodiscard]] std::string chain_text(CitationGraph const& graph, Chain const& chain, std::size_t width = 0);

}  // namespace recital
