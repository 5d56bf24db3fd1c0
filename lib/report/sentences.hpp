// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/citation.hpp"
#include "report/content_rows.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace recital {

/// The sentences of the documents, found by the edge they belong to. Keeps references to the documents and the graph.
class Sentences {
public:
    /// Documents whose symbol another one before them has are passed over, as build_graph() does. O(citations log).
    Sentences(CitationGraph const& graph, std::span<CitedDocument const> documents);

    /// Different sentences that hold the edge's mentions, in text order, at most `limit`, each with all of them marked.
    [[nodiscard]] std::vector<rows::Sentence> of(Edge const& edge, std::size_t limit) const;

    /// The document a vertex stands for, or nullptr. O(log documents).
    [[nodiscard]] CitedDocument const* document(VertexId vertex) const;

    /// The documents that count, in their order.
    [[nodiscard]] std::vector<std::pair<VertexId, CitedDocument const*>> const& documents() const noexcept { return m_documents; }

private:
    using Key = std::tuple<VertexId, VertexId, std::string_view, std::string_view, std::string_view, std::string_view>;
    CitationGraph const& m_graph;
    std::map<Key, std::vector<Passage const*>> m_passages;
    std::map<VertexId, CitedDocument const*> m_by_vertex;
    std::vector<std::pair<VertexId, CitedDocument const*>> m_documents;
};

}  // namespace recital
