// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"
#include "report/terminal.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

namespace recital {

/// Counts what was found while documents go by, and tells it in a few lines: the documents, how many citations of each kind
/// and of how many instruments, what is written in a language that is not read, and what could not be resolved. Keeps no more than the
/// first documents' headings, the first unresolved citations and the distinct ids.
class Summary {
public:
    /// O(citations).
    void add(CitedDocument const& document);

    [[nodiscard]] std::string text(TerminalStyle const& style) const;

    [[nodiscard]] std::size_t documents() const noexcept { return m_documents; }

private:
    static constexpr std::size_t shown_documents = 5;
    static constexpr std::size_t shown_unresolved = 20;
    static constexpr std::size_t shown_unread = 20;

    std::size_t m_documents = 0;
    std::size_t m_citations = 0;
    std::array<std::size_t, static_cast<std::size_t>(Kind::unresolved) + 1> m_by_kind{};
    std::unordered_set<std::string> m_ids;
    std::vector<CitedDocument> m_first;     ///< without their citations
    std::size_t m_unread = 0;
    std::vector<std::string> m_unread_documents;  ///< symbol, language, how much
    std::vector<std::string> m_unresolved;  ///< where and why, one line each
};

}  // namespace recital
