// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recital {

/// Looks for any of many phrases at a place of a text, whatever blanks, hyphens, commas, accents and case they are printed with:
/// letters and digits alone are compared, so that "eradica ting" and "C onvention" are found. The phrases are held as a tree of
/// their common beginnings, a few flat arrays, so that most places of a text are told by their first two or three letters.
class PhraseIndex {
public:
    /// Adds a phrase that stands for `value`; the same phrase may stand for several values. Phrases without letters are left out.
    void add(std::string_view phrase, std::uint32_t value);

    /// Builds the tree of what was added; must be called before find(). O(letters * log phrases).
    void freeze();

    struct Match {
        std::size_t length = 0;             ///< bytes of the text; 0 where nothing was found
        std::vector<std::uint32_t> values;  ///< what the phrase stands for, ascending
        bool loose = false;                 ///< a blank stood inside a word of the phrase
    };

    /// The longest phrase that begins at byte `at` of `text` and ends at the end of a word. O(length).
    [[nodiscard]] Match find(std::string_view text, std::size_t at) const;

private:
    struct Entry {
        std::string key;
        std::uint32_t value;
        std::vector<std::uint16_t> starts;  ///< places in the key where a word begins, the first aside
        friend auto operator<=>(Entry const&, Entry const&) = default;
    };
    /// Where phrases part or end: the letters that lead here from the parent behind the one that chose this node, then a child for
    /// each letter that may follow.
    struct Node {
        std::uint32_t letters = 0, letter_count = 0;  ///< slice of m_letters
        std::uint32_t children = 0;                   ///< index of the first; m_branch holds for each node the letter that leads to it
        std::uint32_t values = 0, starts = 0;         ///< slices of m_values and m_starts: what the phrase that ends here stands for
        std::uint16_t child_count = 0, value_count = 0, start_count = 0;
    };
    void build(std::uint32_t node, std::size_t low, std::size_t high, std::size_t depth);
    [[nodiscard]] bool is_loose(Node const& phrase, std::string_view found) const;

    std::vector<Entry> m_entries;  ///< what was added; empty once frozen
    std::vector<Node> m_nodes;     ///< the first is the root
    std::string m_branch, m_letters;
    std::vector<std::uint32_t> m_values;
    std::vector<std::uint16_t> m_starts;
    std::array<std::uint32_t, 256> m_first{};  ///< by the first letter of a phrase: its node, 0 = none
};

}  // namespace recital
