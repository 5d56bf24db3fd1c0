// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "language/language.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace recital {

/// Words of titles that do not tell one subject from another: data/<code>/series.tsv. Holds as long as the Language does.
struct SubjectWords {
    explicit SubjectWords(Language const& language);

    WordList const& passing;  ///< numbers and months: what changes from one resolution of a series to the next
    WordList const& joining;  ///< words that join others
    WordList const& empty;    ///< titles that are made of these alone tell no subject
};

/// The words by which a title is known again next year: title_words() without numbers, ordinals, months and a last bracket
/// ("(2021-2030)"). Empty where nothing is left that could tell one subject from another.
[[nodiscard]] std::vector<std::string> lasting_words(std::string_view title, SubjectWords const& known);

/// How near titles are, by words that are weighed by their rarity among all titles.
class TitleSimilarity {
public:
    /// Counts a title's words, for their weights.
    void count(std::vector<std::string> const& words);

    struct Measure {
        double jaccard = 0;      ///< weight of the common words by that of all words of both
        double containment = 0;  ///< by that of the title that weighs less
    };
    [[nodiscard]] Measure compare(std::vector<std::string> const& left, std::vector<std::string> const& right,
                                  WordList const& joining) const;

private:
    [[nodiscard]] double weight(std::string const& word) const;

    std::unordered_map<std::string, std::size_t> m_titles_with;
    std::size_t m_titles = 0;
};

}  // namespace recital
