// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/content.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string_view>
#include <vector>

// The parts compose() is made of; each fills what its name says.
namespace recital {

/// The edges that cite something, by what they cite, in the order of the graph.
using CitedEdges = std::map<VertexId, std::vector<Edge const*>>;
[[nodiscard]] CitedEdges edges_by_target(CitationGraph const& graph, std::span<VertexId const> subjects);

/// How many rows a list may have: `usual`, unless the user wants another number.
[[nodiscard]] std::size_t row_limit(ReportLimits const& limits, std::size_t usual) noexcept;

/// kinds, treatments, parts, kinds_by_stance, citations, instruments. O(E log E).
void add_tables(ReportContent& content, CitationGraph const& graph, CitedEdges const& cited);

/// charts. O((V + E) log E).
void add_charts(ReportContent& content, CitationGraph const& graph, std::span<VertexId const> subjects, CitedEdges const& cited);

/// most_cited, missing, circles. O((V + E) log E).
void add_corpus(ReportContent& content, ReportInput const& input, CitedEdges const& cited);

/// main_path. O(V + E log E).
void add_main_path(ReportContent& content, CitationGraph const& graph, std::span<VertexId const> subjects);

/// series, outdated. As find_series().
void add_series(ReportContent& content, ReportInput const& input, std::span<VertexId const> subjects);

/// "Treaties" for Kind::treaty.
[[nodiscard]] std::string_view plural_of(Kind kind) noexcept;

/// The kinds in the order in which reports list them.
[[nodiscard]] std::span<Kind const> kinds_in_order() noexcept;

}  // namespace recital
