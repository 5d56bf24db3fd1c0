// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace recital {

/// What the builder did with the citations, for the user to be told.
struct BuildCounts {
    std::size_t citations = 0;   ///< of all documents
    std::size_t unresolved = 0;  ///< had no id: they make no vertex
    std::vector<std::string> repeated;  ///< sources left out because another source holds a document of that symbol
};

struct BuiltGraph {
    CitationGraph graph;
    BuildCounts counts;
};

/// Links the documents. A vertex for each document and each id cited; titles, dates and organs come from the
/// document itself, then from the catalogue, then from the citations (most frequent value, ties to the smaller).
/// Mentions of one target with the same treatment, verb, part, paragraph and footnote become one edge with their number
/// as weight. An instrument gets an adopted_by edge to the resolution the catalogue names or, where it names none,
/// to those that documents name. Of several sources with one symbol the first counts. O(citations × log).
[[nodiscard]] BuiltGraph build_graph(std::span<CitedDocument const> documents, Catalogue const& catalogue);

}  // namespace recital
