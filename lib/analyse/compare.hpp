// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

enum class Change : std::uint8_t {
    gained,   ///< only the second graph has it
    lost,     ///< only the first
    treated,  ///< both have it, under other verbs
    counted   ///< both have it, another number of documents cites it (CompareBy::instrument)
};
[[nodiscard]] std::string_view name_of(Change change) noexcept;

enum class CompareBy : std::uint8_t {
    citation,   ///< what one document cites is set against what the document of the same id cites in the other graph
    instrument  ///< what all documents together cite, whoever does: for sessions, whose documents differ
};

struct Changed {
    Change change = Change::gained;
    std::string document;                                   ///< who cites; empty when compared by instrument
    std::string cited;                                      ///< id
    std::vector<std::string> before, after;                 ///< treatments, sorted; "" is a citation without a verb
    std::size_t documents_before = 0, documents_after = 0;  ///< that cite it
    std::size_t mentions_before = 0, mentions_after = 0;
};

struct Comparison {
    std::vector<Changed> changes;                      ///< by document, then gained, lost, treated, counted, then id
    std::size_t same = 0;                              ///< citations (or instruments) that both have alike
    std::vector<std::string> only_before, only_after;  ///< documents of the corpus that only one graph has
};

/// What the second graph has of citations that the first has not, and the other way round. Where each graph has one document of the
/// corpus, these are taken for two drafts of one text, whatever their ids, and the changes are told under the second's id. Adoptions do
/// not count. O((V + E) log E).
[[nodiscard]] Comparison compare(CitationGraph const& before, CitationGraph const& after, CompareBy by = CompareBy::citation);

}  // namespace recital
