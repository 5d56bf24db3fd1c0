// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/citation.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace recital {

/// What documents and instruments have to be. One fits that meets every condition given; an empty one is met by all.
struct VertexFilter {
    std::vector<Kind> kinds;          ///< one of these
    std::vector<std::string> organs;  ///< Vertex::organ is one of these
    int from = 0, to = 0;             ///< first and last year; 0: open. A vertex without a year meets none

    [[nodiscard]] bool any() const noexcept { return !kinds.empty() || !organs.empty() || from != 0 || to != 0; }
    [[nodiscard]] bool fits(Vertex const& vertex) const noexcept;
};

/// Why a citation was left out: the first of these that applies, in this order.
enum class LeftOut : std::uint8_t {
    self,
    forward,
    kind,
    organ,
    years,
    citing_kind,
    citing_organ,
    citing_years,
    treatment,
    stance,
    part,
    weight,
    ego
};
constexpr std::size_t left_out_reasons = static_cast<std::size_t>(LeftOut::ego) + 1;

/// What becomes of an instrument and the resolution that adopted it.
enum class Adoptions : std::uint8_t {
    edge,   ///< two vertices with an edge
    merge,  ///< one vertex, where each has no other
    ignore  ///< two vertices without an edge
};

/// What a user wants to see of a graph. Parts and adoptions are merged first, then citations are left out for the reasons above.
struct GraphFilter {
    bool merge_parts = false;  ///< A/RES/57/270[B] becomes A/RES/57/270
    Adoptions adoptions = Adoptions::edge;
    bool drop_self = false;               ///< citations of the document itself
    bool drop_forward = false;            ///< citations of what is dated after the citing document
    VertexFilter cited;                   ///< what is cited
    VertexFilter citing;                  ///< who cites
    std::vector<std::string> treatments;  ///< verbs: "recalls"
    std::vector<std::string> stances;     ///< classes of verbs: "supportive"; "none" for citations without one
    std::vector<std::string> parts;       ///< names of a Part: "preamble"
    std::uint32_t least_mentions = 1;     ///< of an instrument in a document, of those left by the conditions above
    std::vector<std::string> ego;         ///< ids: only these, what they reach along the citations or against them,
    std::size_t ego_depth = 1;            ///< in so many steps, and the citations between all of those

    [[nodiscard]] bool any() const noexcept;
};

/// What was left out. A citation is one mention, as everywhere: an edge of weight 3 counts three.
struct FilterCounts {
    std::size_t citations = 0;  ///< before
    std::array<std::size_t, left_out_reasons> left_out{};
    std::size_t vertices = 0;          ///< before, parts merged
    std::size_t vertices_left = 0;     ///< after
    std::size_t merged_parts = 0;      ///< mentions of parts and documents that are parts
    std::size_t merged_adoptions = 0;  ///< instruments that became one with their resolution

    [[nodiscard]] std::size_t of(LeftOut reason) const noexcept { return left_out[static_cast<std::size_t>(reason)]; }
};

struct FilteredGraph {
    CitationGraph graph;
    FilterCounts counts;
};

/// The part of a graph that a filter leaves. A vertex stays that an edge left begins or ends at, and a document of the corpus (or
/// one that had no edges) that fits both as cited and as citing. An adoption stays as long as its instrument does and the
/// resolution fits as cited. A merged vertex says what the whole resolution says of itself, else what the first of its parts does
/// that says it; edges that become alike are one, with the sum of the weights. The citations that stay under the conditions of two
/// filters are those that stay under one after the other, but for least_mentions and ego, which look at what the others left.
/// O(V + E log E).
[[nodiscard]] FilteredGraph filtered(CitationGraph const& graph, GraphFilter const& filter);

/// The vertices for which `keep` holds, by index, and the edges between them. O(V + E log E).
[[nodiscard]] CitationGraph subgraph(CitationGraph const& graph, std::vector<bool> const& keep);

}  // namespace recital
