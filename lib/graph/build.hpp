// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace recital {

/// What the builder did with the citations, for the user to be told.
struct BuildCounts {
    std::size_t citations = 0;   ///< of all documents
    std::size_t unresolved = 0;  ///< had no id: they make no vertex
    std::size_t fragments = 0;   ///< pieces of pages before the resolution that their file is named after: left out
    std::vector<std::string> repeated;  ///< sources left out because another source holds a document of that symbol
};

struct BuiltGraph {
    CitationGraph graph;
    BuildCounts counts;
};

/// Links documents that come one after the other and need not stay. A vertex for each document and each id cited; titles, dates and organs
/// come from the document itself, then from the catalogue, then from the citations (most frequent value, ties to the smaller).
/// Mentions of one target with the same treatment, verb, part, paragraph and footnote become one edge with their number
/// as weight. An instrument gets an adopted_by edge to the resolution the catalogue names or, where it names none,
/// to those that documents name. Of several sources with one symbol the first counts.
class GraphBuilder {
public:
    /// The catalogue must outlive it.
    explicit GraphBuilder(Catalogue const& catalogue);
    ~GraphBuilder();
    GraphBuilder(GraphBuilder&&) noexcept;
    GraphBuilder& operator=(GraphBuilder&&) noexcept;

    /// Takes the next document. O(citations × log).
    void add(CitedDocument const& document);

    /// The graph of all documents that were added; the builder is of no use from then on. O(edges × log).
    [[nodiscard]] BuiltGraph finish();

private:
    class Builder;
    std::unique_ptr<Builder> m_builder;
};

/// The graph of documents that are all at hand, as GraphBuilder makes it. O(citations × log).
[[nodiscard]] BuiltGraph build_graph(std::span<CitedDocument const> documents, Catalogue const& catalogue);

}  // namespace recital
