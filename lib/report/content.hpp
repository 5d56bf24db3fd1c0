// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/chart.hpp"
#include "report/content_rows.hpp"
#include "report/report.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace recital {

/// What stands in a report, whatever its format. Lists are cut at limits; `all_…` and the sums count everything.
struct ReportContent {
    std::string title;
    bool single = false;  ///< on one subject
    std::vector<rows::Subject> subjects;
    std::size_t all_subjects = 0;
    std::size_t in_corpus = 0;        ///< documents that were read
    std::vector<rows::Named> record;  ///< of a single subject that is a named instrument: what the tables know of it
    std::size_t citations = 0, instruments = 0;

    std::vector<rows::Count> kinds, treatments, parts;
    std::size_t all_treatments = 0;
    std::vector<std::string> stances;  ///< the columns of kinds_by_stance
    std::vector<rows::KindByStance> kinds_by_stance;
    std::vector<Chart> charts;

    std::vector<rows::Group> groups;  ///< what is cited, by kind
    std::size_t instruments_listed = 0;
    std::vector<rows::Treated> treated;  ///< a single subject only: by verb
    std::vector<rows::Named> named;      ///< treaties, declarations and programmes among what is cited
    std::size_t all_named = 0;
    std::vector<rows::Cited> citing;  ///< a single subject only: the documents that cite it, with the uses they make of it
    std::size_t all_citing = 0;

    std::vector<rows::Chain> chains;
    std::vector<rows::MainPath> main_path;          ///< one with two citations or more, or none; of a single subject: through it
    std::vector<rows::Series> series;               ///< of a single subject: the one it belongs to, or none
    std::vector<rows::Outdated> outdated;           ///< without the newer one first, then by document and cited id
    std::size_t all_outdated = 0;
    std::vector<rows::Ranked> most_cited, missing;  ///< several subjects only: by several of them; missing: and not read
    std::size_t all_most_cited = 0, all_missing = 0;
    std::vector<std::vector<rows::Instrument>> circles;  ///< documents that cite each other
    std::size_t all_circles = 0;
    std::vector<rows::Unresolved> unresolved;
    std::size_t all_unresolved = 0;
    bool knows_texts = false;  ///< documents were at hand, not only their graph

    std::vector<ReportDiagram> diagrams;
    ReportExplore explore;
    std::string version, command, made_on;
    std::vector<std::string> notes;
};

/// Gathers it. O((V + E) log E).
[[nodiscard]] ReportContent compose(ReportInput const& input);

/// What can be told of a vertex in a list.
[[nodiscard]] rows::Instrument instrument_row(Vertex const& vertex);

}  // namespace recital
