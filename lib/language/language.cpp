// SPDX-License-Identifier: BSL-1.0
#include "language/language.hpp"

#include <algorithm>

namespace recital {

void Language::prepare() {
    m_verbs.clear();
    m_adverbs = WordList{adverbs};
    for (std::size_t row = 0; row < verbs.size(); ++row) m_verbs.try_emplace(verbs[row].opening, row);
    m_verb_rows = verbs.size();
    m_adverb_rows = adverbs.size();
}

WordList const& Language::list(std::string_view name) const noexcept {
    static WordList const nothing;
    auto const found = lists.find(name);
    return found == lists.end() ? nothing : found->second;
}

Verb const* Language::verb(std::string_view opening) const noexcept {
    if (m_verb_rows == verbs.size()) {
        auto const found = m_verbs.find(opening);
        return found == m_verbs.end() ? nullptr : &verbs[found->second];
    }
    auto const row = std::find_if(verbs.begin(), verbs.end(), [opening](Verb const& verb) { return verb.opening == opening; });
    return row == verbs.end() ? nullptr : &*row;
}

bool Language::is_adverb(std::string_view word) const noexcept {
    if (m_adverb_rows == adverbs.size()) return m_adverbs.contains(word);
    return std::find(adverbs.begin(), adverbs.end(), word) != adverbs.end();
}

}  // namespace recital
