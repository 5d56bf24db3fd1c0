// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/series.hpp"
#include "graph/citation_graph.hpp"
#include "report/table.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace recital {

/// of, members, in_corpus, every, since, newest, date, title: a row for each series; `every` is the median of the years between two
/// members. O(series).
[[nodiscard]] Table series_overview(std::vector<RecurrentSeries> const& series);

/// series, id, date, in_corpus, by, newest, title: a row for each member of each series, in_corpus and newest "yes" or empty. O(members).
[[nodiscard]] Table series_table(std::vector<RecurrentSeries> const& series);

/// The same for people: each series with its members below it, what is in the corpus marked with *. O(members).
[[nodiscard]] std::string series_text(std::vector<RecurrentSeries> const& series, TerminalStyle const& style);

/// A document and its citations of what has a newer member.
struct NewerIn {
    VertexId document{};
    std::vector<NewerMember> found;
};

/// document, cited, newer, date, cites_newer, since, newest, title: a row for each citation of a member after which another was adopted
/// before the document; cites_newer "yes" or "no", since the number of members after the document, newest the last of all. O(rows).
[[nodiscard]] Table newer_table(CitationGraph const& graph, SeriesList const& list, std::vector<NewerIn> const& documents);

}  // namespace recital
