// SPDX-License-Identifier: BSL-1.0
#include "language/word_list.hpp"

#include "language/text_hash.hpp"

#include <algorithm>
#include <utility>

namespace recital {

namespace {

constexpr std::uint64_t low_half = 0xFFFF'FFFF;
constexpr std::size_t buckets = 32;
constexpr std::size_t longest_told = 63;

std::size_t bucket_of(char byte) noexcept { return static_cast<unsigned char>(byte) % buckets; }

}  // namespace

WordList::WordList(std::vector<std::string> words) {
    for (std::string& word : words) add(std::move(word));
}

std::size_t WordList::slot_of(std::string_view word) const noexcept {
    std::size_t const mask = m_slots.size() - 1;
    std::uint64_t const hash = text_hash(word);
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        std::uint64_t const kept = m_slots[slot];
        if (kept == 0 || ((kept ^ hash) >> 32U == 0 && m_words[(kept & low_half) - 1] == word)) return slot;
    }
}

void WordList::place(std::uint32_t word) {
    std::uint64_t const hash = text_hash(m_words[word]);
    m_slots[slot_of(m_words[word])] = (hash & ~low_half) | (word + 1U);
}

void WordList::add(std::string word, std::string value) {
    if (std::size_t const known = find(word); known != none) {
        m_values[known] = std::move(value);
        return;
    }
    if (m_lengths.empty()) m_lengths.resize(buckets);
    if (!word.empty()) {
        m_lengths[bucket_of(word.front())] |= std::uint64_t{1} << std::min(word.size(), longest_told);
        m_last_bytes |= std::uint32_t{1} << bucket_of(word.back());
    }
    m_longest = std::max(m_longest, word.size());
    m_words.push_back(std::move(word));
    m_values.push_back(std::move(value));
    constexpr std::size_t slots_a_word = 3;
    if (m_words.size() * slots_a_word > m_slots.size()) {
        m_slots.assign(std::max<std::size_t>(8, m_slots.size() * 2), 0);
        for (std::uint32_t each = 0; each < m_words.size(); ++each) place(each);
    } else {
        place(static_cast<std::uint32_t>(m_words.size() - 1));
    }
}

std::size_t WordList::find(std::string_view word) const noexcept {
    if (m_slots.empty()) return none;
    // Most words that are asked for are not listed, and most of them have a length that no word with such a beginning has.
    bool const may_be = word.empty() || (m_lengths[bucket_of(word.front())] >> std::min(word.size(), longest_told) & 1U) != 0;
    if (!may_be) return none;
    std::uint64_t const kept = m_slots[slot_of(word)];
    return kept == 0 ? none : static_cast<std::size_t>(kept & low_half) - 1;
}

std::string_view WordList::value_of(std::string_view word) const noexcept {
    std::size_t const at = find(word);
    return at == none ? std::string_view{} : std::string_view{m_values[at]};
}

std::size_t WordList::longest_at_start(std::string_view text) const noexcept {
    if (m_words.empty() || text.empty()) return 0;
    std::uint64_t const lengths = m_lengths[bucket_of(text.front())];
    if (lengths == 0) return 0;
    for (std::size_t size = std::min(m_longest, text.size()); size > 0; --size)
        if ((lengths >> std::min(size, longest_told) & 1U) != 0 && find(text.substr(0, size)) != none) return size;
    return 0;
}

std::size_t WordList::first_at_start(std::string_view text) const noexcept {
    if (m_words.empty() || text.empty() || m_lengths[bucket_of(text.front())] == 0) return 0;
    for (std::string const& word : m_words)
        if (text.starts_with(word)) return word.size();
    return 0;
}

std::size_t WordList::first_at_end(std::string_view text) const noexcept {
    if (text.empty() || (m_last_bytes >> bucket_of(text.back()) & 1U) == 0) return 0;
    for (std::string const& word : m_words)
        if (text.ends_with(word)) return word.size();
    return 0;
}

}  // namespace recital
