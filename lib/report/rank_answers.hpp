// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/centrality.hpp"
#include "analyse/communities.hpp"
#include "analyse/compare.hpp"
#include "analyse/similar.hpp"
#include "report/table.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace recital {

/// rank_table() with a column `error` behind the score: 1.96 standard errors, by vertex. O(rows).
[[nodiscard]] Table rank_table_with_errors(CitationGraph const& graph, std::vector<Ranked> const& ranked,
                                           std::vector<double> const& standard_error, std::string score, int decimals);

/// rank, id, year, cited: a row for each year with citations of each, for programs; years of citing documents without a date are empty.
[[nodiscard]] Table years_records(CitationGraph const& graph, std::vector<Ranked> const& ranked,
                                  std::vector<std::map<int, std::size_t>> const& years);

/// rank, id, cited, a column for each year (for each decade, "1990s", where there are more than twelve), title: for people.
[[nodiscard]] Table years_table(CitationGraph const& graph, std::vector<Ranked> const& ranked,
                                std::vector<std::map<int, std::size_t>> const& years);

/// id, score, common, kind, date, with, title: `common` is the number of common ones, `with` the ids of the first three.
[[nodiscard]] Table similar_table(CitationGraph const& graph, std::vector<Similar> const& similar, std::string score);

/// community, members, in_corpus, name: a row for each community, named by its most cited members. O(members).
[[nodiscard]] Table communities_overview(CitationGraph const& graph, std::vector<Community> const& communities);

/// community, id, cited, kind, date, title: a row for each member, `cited` from inside the community.
[[nodiscard]] Table communities_table(CitationGraph const& graph, std::vector<Community> const& communities);

/// change, document, cited, before, after, mentions_before, mentions_after, title; by instrument documents_before and documents_after
/// in the place of document. Titles are those of the second graph, else of the first. O(changes).
[[nodiscard]] Table changes_table(CitationGraph const& before, CitationGraph const& after, Comparison const& comparison, CompareBy by);

/// What the comparison comes to, one sentence a line: counts of each change, documents that only one side has. O(changes).
[[nodiscard]] std::vector<std::string> comparison_summary(Comparison const& comparison, CompareBy by);

}  // namespace recital
