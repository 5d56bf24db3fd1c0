// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "language/language.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
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

private:
    enum class Script { none, latin, cyrillic, arabic, han, other };
    static Script script_of(char32_t letter) noexcept;

    struct Hash {
        using is_transparent = void;
        [[nodiscard]] std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    struct Known {
        std::string code;
        Script script = Script::latin;
    };
    std::vector<Known> m_known;
    std::unordered_map<std::string, unsigned, Hash, std::equal_to<>> m_words;  ///< small word → bit set of the languages that have it
};

}  // namespace recital
