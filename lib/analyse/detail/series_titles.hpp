// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace recital {

/// The words by which a title is known again next year: title_words() without numbers, ordinals, months and a last bracket
/// ("(2021-2030)"). Empty where nothing is left that could tell one subject from another.
[[nodiscard]] std::vector<std::string> lasting_words(std::string_view title);

/// How near titles are, by words that are weighed by their rarity among all titles.
class TitleSimilarity {
public:
    /// Counts a title's words, for their weights.
    void count(std::vector<std::string> const& words);

    struct Measure {
        double jaccard = 0;      ///< weight of the common words by that of all words of both
        double containment = 0;  ///< by that of the title that weighs less
    };
    [[nodiscard]] Measure compare(std::vector<std::string> const& left, std::vector<std::string> const& right) const;

private:
    [[nodiscard]] double weight(std::string const& word) const;

    std::unordered_map<std::string, std::size_t> m_titles_with;
    std::size_t m_titles = 0;
};

}  // namespace recital
