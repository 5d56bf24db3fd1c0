// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/detail/content_tables.hpp"

#include <map>
#include <string_view>
#include <tuple>
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

/// groups, instruments_listed, treated, named, all_named, record. O(E log E).
void add_cited(ReportContent& content, ReportInput const& input, CitedEdges const& cited, Sentences const& sentences);

/// citing, all_citing of a single subject. O(in-degree log).
void add_citing(ReportContent& content, ReportInput const& input, VertexId subject, Sentences const& sentences);

/// What the tables know of an instrument that is a treaty, declaration or programme; nothing for others.
[[nodiscard]] std::vector<rows::Named> named_row(ReportInput const& input, VertexId vertex);

}  // namespace recital
