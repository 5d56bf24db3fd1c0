// SPDX-License-Identifier: BSL-1.0
#include "language/word_list.hpp"

#include <algorithm>
#include <utility>

namespace recital {

WordList::WordList(std::vector<std::string> words) {
    for (std::string& word : words) add(std::move(word));
}

void WordList::add(std::string word, std::string value) {
    auto const place = std::lower_bound(m_sorted.begin(), m_sorted.end(), word,
                                        [this](std::uint32_t at, std::string const& wanted) { return m_words[at] < wanted; });
    if (place != m_sorted.end() && m_words[*place] == word) {
        m_values[*place] = std::move(value);
        return;
    }
    m_sorted.insert(place, static_cast<std::uint32_t>(m_words.size()));
    m_longest = std::max(m_longest, word.size());
    m_words.push_back(std::move(word));
    m_values.push_back(std::move(value));
}

std::size_t WordList::find(std::string_view word) const noexcept {
    auto const place = std::lower_bound(m_sorted.begin(), m_sorted.end(), word, [this](std::uint32_t at, std::string_view wanted) {
        return std::string_view{m_words[at]} < wanted;
    });
    return place != m_sorted.end() && m_words[*place] == word ? *place : none;
}

std::string_view WordList::value_of(std::string_view word) const noexcept {
    std::size_t const at = find(word);
    return at == none ? std::string_view{} : std::string_view{m_values[at]};
}

std::size_t WordList::longest_at_start(std::string_view text) const noexcept {
    for (std::size_t size = std::min(m_longest, text.size()); size > 0; --size)
        if (find(text.substr(0, size)) != none) return size;
    return 0;
}

std::size_t WordList::first_at_start(std::string_view text) const noexcept {
    for (std::string const& word : m_words)
        if (text.starts_with(word)) return word.size();
    return 0;
}

std::size_t WordList::first_at_end(std::string_view text) const noexcept {
    for (std::string const& word : m_words)
        if (text.ends_with(word)) return word.size();
    return 0;
}

}  // namespace recital
