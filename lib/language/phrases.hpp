// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "language/folded_text.hpp"
#include "language/text_hash.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace recital {

class WordList;

/// Phrases of a language looked for in folded texts, whatever is printed between their words but the end of a sentence. Made once; several
/// threads may ask it.
class Phrases {
public:
    Phrases() = default;

    /// The words of a list; each stands for its place in it.
    Phrases(WordList const& list, Folding const& folding);

    /// Adds a phrase that stands for `value`; the first value of a phrase stays. Phrases without a word are left out. O(bytes).
    void add(std::string_view phrase, std::uint32_t value, Folding const& folding);

    struct Match {
        std::size_t tokens = 0;  ///< how many tokens it takes; 0 where nothing was found
        std::uint32_t value = 0;
    };

    /// The longest phrase that begins with the token. O(phrases that begin with its stem).
    [[nodiscard]] Match find(FoldedText const& text, std::size_t token) const noexcept;

    /// The longest phrase that ends just before the token. O(longest phrase).
    [[nodiscard]] Match find_before(FoldedText const& text, std::size_t token) const noexcept;

    [[nodiscard]] bool empty() const noexcept { return m_by_first.empty(); }

private:
    struct Phrase {
        std::vector<std::string> rest;  ///< stems behind the first
        std::uint32_t value;
    };
    std::unordered_map<std::string, std::vector<Phrase>, TextHash, std::equal_to<>> m_by_first;  ///< longest first
    std::size_t m_longest = 0;                                                                   ///< tokens
};

}  // namespace recital
