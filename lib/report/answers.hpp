// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/chain.hpp"
#include "analyse/find.hpp"
#include "analyse/missing.hpp"
#include "analyse/path.hpp"
#include "analyse/rank.hpp"
#include "graph/citation_graph.hpp"
#include "report/table.hpp"

#include <string>
#include <vector>

namespace recital {

/// direction, depth, id, kind, date, title: a row for each instrument of a chain but its root, nearest first. O(steps).
[[nodiscard]] Table chain_table(CitationGraph const& graph, std::vector<Chain> const& chains);

/// The same as one JSON document, {"root": …, "chains": [{"direction", "beyond", "layers": [[…]], "links": [{"from", "to",
/// "treatments"}]}]}; the links are those of the tree, from the nearer to the farther. O(steps).
[[nodiscard]] std::string chain_json(CitationGraph const& graph, std::vector<Chain> const& chains);

/// id, kind, date, documents, mentions, cited_by, title: what is cited and not in the corpus, as missing() orders it.
[[nodiscard]] Table missing_table(CitationGraph const& graph, std::vector<MissingInstrument> const& missing);

/// id, kind, date, cites, title: documents of the corpus that none cites, `cites` the number of instruments they cite.
[[nodiscard]] Table uncited_table(CitationGraph const& graph, std::vector<VertexId> const& uncited);

/// rank, id, score, kind, date, title; `score` names the measure and is its column's name, `decimals` those of its values.
[[nodiscard]] Table rank_table(CitationGraph const& graph, std::vector<Ranked> const& ranked, std::string score, int decimals);

/// path, step, id, kind, date, title: a row for each vertex of each path, both counted from 1.
[[nodiscard]] Table path_table(CitationGraph const& graph, std::vector<Path> const& paths);

/// For people: "A → B → C" on a line, a path of more than eight with a line for each, date and title beside it; "no path" where there is
/// none. O(vertices).
[[nodiscard]] std::string paths_text(CitationGraph const& graph, std::vector<Path> const& paths, TerminalStyle const& style);

/// matched, id, title, cited_by, treatment, part, paragraph, footnote, pinpoint, mentions, verb: a row for each citation of what was
/// found, one with an empty cited_by where it has none.
[[nodiscard]] Table found_table(CitationGraph const& graph, std::vector<Found> const& found);

/// The same for people: each instrument with the places that cite it below it. O(citations).
[[nodiscard]] std::string found_text(CitationGraph const& graph, std::vector<Found> const& found, TerminalStyle const& style);

}  // namespace recital
