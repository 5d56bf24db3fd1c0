// SPDX-License-Identifier: BSL-1.0
#include "report/sentences.hpp"

#include "identity/written.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace recital {
namespace {

/// The citation's own words. Where a page break cuts a title the citation ends with the page; in the sentence it goes on.
Span whole_title(Passage const& passage, std::string const& title) {
    bool const is_title = passage.own.size() < title.size() && passage.words.compare(passage.own.begin, title.size(), title) == 0;
    return is_title ? Span{passage.own.begin, static_cast<std::uint32_t>(passage.own.begin + title.size())} : passage.own;
}

}  // namespace

Sentences::Sentences(CitationGraph const& graph, std::span<CitedDocument const> documents) : m_graph(graph) {
    auto const vertex_of = [&graph](std::string const& id) {
        auto found = graph.find(id);
        return found ? found : graph.find(identify(id).whole().id());  // parts may have been merged
    };
    for (CitedDocument const& document : documents) {
        auto const vertex = vertex_of(document.info.symbol.empty() ? document.source : document.info.symbol);
        if (!vertex) continue;
        auto const [holder, is_first] = m_by_vertex.try_emplace(*vertex, &document);
        if (!is_first && holder->second->source != document.source) continue;
        m_documents.emplace_back(*vertex, &document);
        if (document.passages.size() != document.citations.size()) continue;
        for (std::size_t at = 0; at < document.citations.size(); ++at) {
            Citation const& citation = document.citations[at];
            auto const target = citation.id.empty() ? std::nullopt : vertex_of(citation.id);
            if (!target) continue;
            Key const key{*vertex, *target, citation.verb, name_of(citation.part), citation.paragraph, citation.footnote};
            m_passages[key].push_back(&document.passages[at]);
        }
    }
}

std::vector<rows::Sentence> Sentences::of(Edge const& edge, std::size_t limit) const {
    std::vector<rows::Sentence> quoted;
    auto const found = m_passages.find({edge.source, edge.target, edge.verb, edge.part, edge.paragraph, edge.footnote});
    if (found == m_passages.end()) return quoted;
    for (Passage const* const passage : found->second) {
        if (passage->words.empty()) continue;
        Span const own = whole_title(*passage, m_graph[edge.target].title);
        auto const same = std::find_if(quoted.begin(), quoted.end(), [&](auto const& each) { return each.words == passage->words; });
        if (same != quoted.end()) {
            if (!same->own.back().overlaps(own)) same->own.push_back(own);
        } else if (quoted.size() < limit) {
            quoted.push_back({passage->words, {own}});
        }
    }
    return quoted;
}

CitedDocument const* Sentences::document(VertexId vertex) const {
    auto const found = m_by_vertex.find(vertex);
    return found == m_by_vertex.end() ? nullptr : found->second;
}

}  // namespace recital
