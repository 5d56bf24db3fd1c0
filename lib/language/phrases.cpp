// SPDX-License-Identifier: BSL-1.0
#include "language/phrases.hpp"

#include "language/word_list.hpp"

#include <algorithm>

namespace recital {
namespace {

/// More bytes than these between two words part them: a blank, a quotation mark, a hyphen may stand there.
constexpr std::size_t longest_gap = 5;

bool joined(std::string_view gap) noexcept { return gap.size() <= longest_gap && gap.find_first_of(";:()/") == std::string_view::npos; }

}  // namespace

Phrases::Phrases(WordList const& list, Folding const& folding) {
    for (std::size_t at = 0; at < list.size(); ++at) add(list.words()[at], static_cast<std::uint32_t>(at), folding);
}

void Phrases::add(std::string_view phrase, std::uint32_t value, Folding const& folding) {
    FoldedText const folded{phrase, folding};
    if (folded.tokens().empty()) return;
    Phrase made{{}, value};
    for (std::size_t token = 1; token < folded.tokens().size(); ++token) made.rest.emplace_back(folded.stem(token));
    m_longest = std::max(m_longest, folded.tokens().size());
    auto& same = m_by_first[std::string{folded.stem(0)}];
    auto const longer = [](Phrase const& a, Phrase const& b) { return a.rest.size() > b.rest.size(); };
    if (std::any_of(same.begin(), same.end(), [&](Phrase const& known) { return known.rest == made.rest; })) return;
    same.insert(std::upper_bound(same.begin(), same.end(), made, longer), std::move(made));
}

Phrases::Match Phrases::find(FoldedText const& text, std::size_t token) const noexcept {
    auto const found = m_by_first.find(text.stem(token));
    if (found == m_by_first.end()) return {};
    for (Phrase const& phrase : found->second) {
        if (token + phrase.rest.size() >= text.tokens().size()) continue;
        bool fits = true;
        for (std::size_t i = 0; fits && i < phrase.rest.size(); ++i)
            fits = text.stem(token + 1 + i) == phrase.rest[i] && joined(text.gap(token + 1 + i));
        if (fits) return {phrase.rest.size() + 1, phrase.value};
    }
    return {};
}

Phrases::Match Phrases::find_before(FoldedText const& text, std::size_t token) const noexcept {
    for (std::size_t size = std::min(m_longest, token); size > 0; --size) {
        std::size_t const first = token - size;
        auto const found = m_by_first.find(text.stem(first));
        if (found == m_by_first.end()) continue;
        // A longer phrase that begins there reaches beyond the token: "de" before "la", though "de la" is listed too.
        for (Phrase const& phrase : found->second) {
            bool fits = phrase.rest.size() + 1 == size;
            for (std::size_t i = 0; fits && i < phrase.rest.size(); ++i)
                fits = text.stem(first + 1 + i) == phrase.rest[i] && joined(text.gap(first + 1 + i));
            if (fits) return {size, phrase.value};
        }
    }
    return {};
}

}  // namespace recital
