// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "language/language.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// Tells in which language a text is written: by its script, and where several languages share it, by the words that every sentence
/// has ("the", "les", "los"). Made once; several threads may ask it.
class LanguageRecognition {
public:
    /// Takes from each language its script (list `recognition.script`: Latin, Cyrillic, Arabic, Han) and its function words (list
    /// `recognition.words`). The languages need not outlive it. O(words).
    explicit LanguageRecognition(std::vector<Language> const& languages);

    /// The code of the language; `otherwise` where the text is too short to tell; "und" where it is plainly written in a script or
    /// language that none of them has. Reads no more than the first few hundred words. O(bytes read).
    [[nodiscard]] std::string language_of(std::string_view text, std::string_view otherwise) const;

    /// How many languages it was made of. O(1).
    [[nodiscard]] std::size_t languages() const noexcept { return m_languages; }

private:
    enum class Script { none, latin, cyrillic, arabic, han, other };
    static Script script_of(char32_t letter) noexcept;

    struct Known {
        std::string code;
        Script script = Script::latin;
    };
    std::vector<Known> m_known;
    WordList m_words;              ///< in small letters
    std::vector<unsigned> m_bits;  ///< by word: set of the languages that have it
    std::size_t m_languages = 0;
};

}  // namespace recital
