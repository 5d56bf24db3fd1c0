// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "language/language.hpp"

#include <string_view>

namespace recital::segmenting {

/// The lists of words by which the structure of a text is read, of data/<code>/ the tables that the members are named after. Asked for
/// once for a text; holds as long as the Language does.
struct Vocabulary {
    /// O(lists * log lists).
    explicit Vocabulary(Language const& its_language);

    Language const& language;
    struct Openings {
        WordList const &states, &expressed, &no_participles, &told, &not_told_behind, &organs;
    } openings;
    struct VerbForms {
        WordList const &bases, &past, &plural_nouns;
    } verb_forms;
    struct Clauses {
        WordList const &attitudes, &acts, &relatives, &auxiliaries, &plurals, &before_gerund, &behind_state, &behind_noun, &of_things,
            &phrase_ends, &conjunctions, &organs;
    } clauses;
    struct Structure {
        WordList const &organ_nouns, &joining, &annexes, &settings, &running_text, &adopted, &letters, &dated_at_start, &telling, &emblem,
            &volumes, &note_beginnings, &clause_states, &deciding, &stating, &plural_nouns, &behind_nouns;
    } structure;
    struct Marks {
        WordList const &counted_behind, &sometimes_numbered, &counted;
    } marks;
    WordList const& compounding;  ///< spelling.tsv
};

/// The word of the list, written in lower case, with which `text` begins in whatever case: the first in the order of the table, or an
/// empty one. O(words).
[[nodiscard]] std::string_view beginning_of(std::string_view text, WordList const& list) noexcept;

/// Whether `text` begins with a word of the list. O(words).
[[nodiscard]] inline bool begins_with_any(std::string_view text, WordList const& list) noexcept {
    return !beginning_of(text, list).empty();
}

}  // namespace recital::segmenting
