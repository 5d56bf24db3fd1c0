// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "segment/detail/vocabulary.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace recital::segmenting {

/// How a paragraph's first words read.
struct Opening {
    enum class Kind : std::uint8_t {
        none,
        participle,   ///< "Recalling", "Deeply concerned", "Having considered": preambular
        third_person  ///< "Requests", "Also decides": operative
    };
    Kind kind = Kind::none;
    bool known = false;     ///< the verb is in the tables, not only shaped like one
    std::string treatment;  ///< third person without adverbs: "recalls", "is concerned", "takes note", "expresses appreciation"
    bool listed = false;    ///< as known, whether or not the first letter is a capital
};

/// Reads the verbs that open paragraphs. Uses verbs.tsv of the language where it holds the words and derives the regular forms of
/// the verbs of its verb_forms.tsv elsewhere.
class OpeningReader {
public:
    /// The vocabulary must outlive it. O(1).
    explicit OpeningReader(Vocabulary const& vocabulary) : m_words{vocabulary} {}

    [[nodiscard]] Vocabulary const& vocabulary() const noexcept { return m_words; }

    /// The opening of a paragraph whose number has been taken off. Looks at its first dozen words. O(1).
    [[nodiscard]] Opening read(std::string_view text) const;

    /// The first governing verb after the organ's name in "The Security Council reaffirms …" and, in the past tense, "At its
    /// 74th plenary meeting …, the General Assembly, on the proposal of …, decided …"; empty where none is known.
    [[nodiscard]] std::string treatment_of_statement(std::string_view text) const;

    /// "took note of the report" → "takes note": the treatment of words that begin with a verb in the past tense; empty where they do
    /// not begin with one in which decisions are told.
    [[nodiscard]] std::string treatment_of_past(std::string_view text) const;

    /// Whether a word in lower case may stand before an opening verb: "also", "deeply". O(1).
    [[nodiscard]] bool is_adverb(std::string_view word) const { return m_words.language.is_adverb(word); }

private:
    [[nodiscard]] std::string treatment_of_decision(std::string_view text) const;
    [[nodiscard]] std::string treatment_of_verb(std::string_view base, std::string_view after) const;
    [[nodiscard]] std::string treatment_of_base(std::string_view base, std::array<std::string_view, 6> const& rest) const;

    Vocabulary const& m_words;
};

/// The base form ("recall") of a verb in "-ing" that resolutions use, empty for another word. O(log bases), as the others.
[[nodiscard]] std::string_view base_of_participle(std::string_view word, Vocabulary const& vocabulary) noexcept;

/// The same of the third person ("recalls") and of the past tense ("recalled", "took").
[[nodiscard]] std::string_view base_of_third_person(std::string_view word, Vocabulary const& vocabulary) noexcept;
[[nodiscard]] std::string_view base_of_past(std::string_view word, Vocabulary const& vocabulary) noexcept;

/// The word itself where it is the base form of such a verb, else empty.
[[nodiscard]] std::string_view base_of(std::string_view word, Vocabulary const& vocabulary) noexcept;

/// "recall" → "recalls", "express" → "expresses", "deny" → "denies".
[[nodiscard]] std::string third_person(std::string_view base);

}  // namespace recital::segmenting
