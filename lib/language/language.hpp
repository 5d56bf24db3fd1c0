// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "language/text_hash.hpp"
#include "language/word_list.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace recital {

/// A row of data/<code>/verbs.tsv: the word or words that open a paragraph.
struct Verb {
    std::string opening;      ///< lower case, without adverbs: "taking note", "requests"
    std::string treatment;    ///< "takes note", "requests": the same words in every language
    std::string stance;       ///< "neutral", "supportive", "critical", "mandating", "amending" or "replacing"
    bool preambular = false;  ///< opens preambular paragraphs (participles), else operative ones
};

/// A row of data/<code>/instruments.tsv or organs.tsv: how a language calls what the tables of data/ list.
struct Translation {
    std::string of;                        ///< id of the instrument, name of the organ
    std::vector<std::string> names;        ///< titles or full names, the official one first
    std::vector<std::string> short_names;  ///< of organs: words that may mean it where it is known
};

/// What a stage needs to know of a language in order to read it: all tables of data/<code>/. A value that no stage changes;
/// several threads may read it.
struct Language {
    std::string code = "en";                             ///< ISO 639-1
    std::vector<Verb> verbs;                             ///< words that open paragraphs
    std::vector<std::string> adverbs;                    ///< words that may stand beside an opening verb ("also", "further")
    std::vector<Translation> instruments;                ///< titles of listed instruments; of English they stand in data/instruments.tsv
    std::vector<Translation> organs;                     ///< names of listed organs; of English they stand in data/organs.tsv
    std::map<std::string, WordList, std::less<>> lists;  ///< by table and list: "references.determiners"

    /// Makes the look-ups below O(1) or O(log n); read_catalogue() has done it. To be called again after rows were changed in place;
    /// look-ups read the rows one by one where rows were added since. O(rows).
    void prepare();

    /// The list of that name ("references.determiners": list `determiners` of data/<code>/references.tsv), or an empty one where the
    /// language has none. The reference holds as long as the Language. O(log lists): ask once, not for every word.
    [[nodiscard]] WordList const& list(std::string_view name) const noexcept;

    /// The verb whose opening is exactly `opening`, or nullptr. O(1) when prepared, else O(verbs).
    [[nodiscard]] Verb const* verb(std::string_view opening) const noexcept;

    /// Whether the word is one of `adverbs`. O(1) when prepared, else O(adverbs).
    [[nodiscard]] bool is_adverb(std::string_view word) const noexcept;

private:
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> m_verbs;
    WordList m_adverbs;
    std::size_t m_verb_rows = 0, m_adverb_rows = 0;
};

}  // namespace recital
