// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recital {

/// Small numbers of letters and digits, alike in both cases; 0 for all other bytes.
struct LetterCodes {
    static constexpr std::size_t bits = 5;
    std::array<std::uint8_t, 256> code{};

    constexpr LetterCodes() {
        for (std::size_t c = 'a'; c <= 'z'; ++c) code[c] = code[c - 'a' + 'A'] = static_cast<std::uint8_t>(c & 0x1fU);
        for (std::size_t c = '0'; c <= '9'; ++c) code[c] = static_cast<std::uint8_t>(27 + (c - '0') % 5);
    }
    [[nodiscard]] constexpr std::size_t of(char c) const noexcept { return code[static_cast<unsigned char>(c)]; }
};
inline constexpr LetterCodes letter_codes;

/// Looks for any of many phrases at a place of a text, whatever blanks, hyphens, commas, accents and case they are printed with:
/// letters and digits alone are compared, so that "eradica ting" and "C onvention" are found. The phrases are held as a tree of
/// their common beginnings, a few flat arrays, so that most places of a text are told by their first two or three letters.
class PhraseIndex {
public:
    PhraseIndex() = default;
    PhraseIndex(PhraseIndex const&) = delete;
    PhraseIndex& operator=(PhraseIndex const&) = delete;
    PhraseIndex(PhraseIndex&&) noexcept = default;
    PhraseIndex& operator=(PhraseIndex&&) noexcept = default;

    /// Adds a phrase that stands for `value`; the same phrase may stand for several values. Phrases without letters are left out.
    void add(std::string_view phrase, std::uint32_t value);

    /// Builds the tree of what was added; must be called before find(). O(letters * log phrases).
    void freeze();

    /// The tree as a section of a TableImage. O(size).
    [[nodiscard]] std::string section() const;
    /// Takes the tree from such a section, which must live as long; false where it is not one of these. In the place of add() and
    /// freeze(). O(size).
    [[nodiscard]] bool take(std::string_view section);

    struct Match {
        std::size_t length = 0;             ///< bytes of the text; 0 where nothing was found
        std::vector<std::uint32_t> values;  ///< what the phrase stands for, ascending
        bool loose = false;                 ///< a blank stood inside a word of the phrase
    };

    /// The longest phrase that begins at byte `at` of `text` and ends at the end of a word. O(length).
    [[nodiscard]] Match find(std::string_view text, std::size_t at) const { return may_begin(text, at) ? find_in_tree(text, at) : Match{}; }

private:
    /// A phrase before freeze(): slices of m_keys and m_key_starts.
    struct Entry {
        std::uint64_t head = 0;  ///< the first eight letters, so that most entries are told apart by one number
        std::uint32_t key = 0, size = 0;
        std::uint32_t value = 0;
        std::uint32_t starts = 0, start_count = 0;  ///< places in the key where a word begins, the first aside
    };
    /// Where phrases part or end: the letters that lead here from the parent behind the one that chose this node, then a child for
    /// each letter that may follow.
    struct Node {
        std::uint32_t letters = 0, letter_count = 0;  ///< slice of m_letters
        std::uint32_t children = 0;                   ///< index of the first; m_branch holds for each node the letter that leads to it
        std::uint32_t values = 0, starts = 0;         ///< slices of m_values and m_starts: what the phrase that ends here stands for
        std::uint16_t child_count = 0, value_count = 0, start_count = 0, unused = 0;
    };
    [[nodiscard]] std::string_view key_of(Entry const& entry) const { return {m_keys.data() + entry.key, entry.size}; }
    [[nodiscard]] bool before(Entry const& a, Entry const& b) const;
    void build(std::uint32_t node, std::size_t low, std::size_t high, std::size_t depth, std::vector<std::size_t>& bounds);
    [[nodiscard]] Match find_in_tree(std::string_view text, std::size_t at) const;
    [[nodiscard]] bool is_loose(Node const& phrase, std::string_view found) const;

    static std::size_t triple_of(std::size_t a, std::size_t b, std::size_t c) noexcept {
        return a << (2 * LetterCodes::bits) | b << LetterCodes::bits | c;
    }
    /// Whether some phrase has the first three letters that stand at `at`; where other bytes stand among them it may.
    [[nodiscard]] bool may_begin(std::string_view text, std::size_t at) const noexcept {
        if (at + 2 >= text.size()) return true;
        std::size_t const a = letter_codes.of(text[at]);
        std::size_t const b = letter_codes.of(text[at + 1]);
        std::size_t const c = letter_codes.of(text[at + 2]);
        if (a == 0 || b == 0 || c == 0) return true;
        std::size_t const triple = triple_of(a, b, c);
        return (m_triples[triple / 64] >> triple % 64 & 1U) != 0;
    }

    std::vector<Entry> m_entries;  ///< what was added; empty once frozen, as are the next two
    std::string m_keys;
    std::vector<std::uint16_t> m_key_starts;
    /// The tree, where it was made here.
    struct Made {
        std::vector<Node> nodes;
        std::vector<char> branch, letters;
        std::vector<std::uint32_t> values;
        std::vector<std::uint16_t> starts;
    };
    Made m_made;
    std::span<Node const> m_nodes;  ///< the first is the root
    std::span<char const> m_branch, m_letters;
    std::span<std::uint32_t const> m_values;
    std::span<std::uint16_t const> m_starts;
    std::array<std::uint32_t, 256> m_first{};                                     ///< by the first letter of a phrase: its node, 0 = none
    std::array<std::uint64_t, (1U << (3 * LetterCodes::bits)) / 64> m_triples{};  ///< by triple_of(): a phrase begins so
};

}  // namespace recital
