// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// Words of a language that serve one purpose ("determiners", "months"), in the order of their table, each with what the table
/// says of it. Words are compared byte by byte. Copies share nothing; reading one list from several threads is safe.
class WordList {
public:
    WordList() = default;

    /// A list of words without values, in that order. O(n).
    explicit WordList(std::vector<std::string> words);

    /// Adds a word; of a word that is there already the value is replaced. O(1), amortized.
    void add(std::string word, std::string value = {});

    /// Whether the word is in the list. O(bytes of the word).
    [[nodiscard]] bool contains(std::string_view word) const noexcept { return find(word) != none; }

    /// What the table says of a word; empty where it says nothing, or has no such word. O(bytes of the word).
    [[nodiscard]] std::string_view value_of(std::string_view word) const noexcept;

    /// Bytes of the longest listed word with which `text` begins; 0 where there is none. O(lengths of
    /// listed words with about that first byte).
    [[nodiscard]] std::size_t longest_at_start(std::string_view text) const noexcept;

    /// Bytes of the first word, in the order of the table, with which `text` begins; 0 where there is none. O(n), O(1) where no word has
    /// about that first byte.
    [[nodiscard]] std::size_t first_at_start(std::string_view text) const noexcept;

    /// The same with which `text` ends.
    [[nodiscard]] std::size_t first_at_end(std::string_view text) const noexcept;

    /// Place of a word in the order of the table, from 0; `none` where it is not listed. O(bytes of the word).
    [[nodiscard]] std::size_t find(std::string_view word) const noexcept;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    [[nodiscard]] std::vector<std::string> const& words() const noexcept { return m_words; }
    [[nodiscard]] std::vector<std::string> const& values() const noexcept { return m_values; }
    [[nodiscard]] bool empty() const noexcept { return m_words.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return m_words.size(); }

private:
    void place(std::uint32_t word);
    [[nodiscard]] std::size_t slot_of(std::string_view word) const noexcept;

    std::vector<std::string> m_words;      // as in the table
    std::vector<std::string> m_values;     // one for each word
    std::vector<std::uint64_t> m_slots;    // hash table: upper half of a word's hash, its place + 1; 0 = free; a power of two of them
    std::vector<std::uint64_t> m_lengths;  // by the low bits of a first byte: bit n = a word of n bytes, the last bit of more
    std::uint32_t m_last_bytes = 0;        // bit n: a word ends with a byte whose low bits are n
    std::size_t m_longest = 0;             // bytes of the longest word
};

}  // namespace recital
