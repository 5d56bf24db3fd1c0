// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "language/language.hpp"

namespace recital {

/// The lists of words by which it is decided what is meant, of the tables of data/<code>/ that the members are named after. Asked for
/// once for a Resolver; holds as long as the Language does.
struct Words {
    /// O(lists * log lists).
    explicit Words(Language const& language);

    struct Names {
        WordList const &treaties, &programmes, &generic, &common_nouns, &of_some_matter, &own_names, &not_yet, &definite, &loose,
            &of_gatherings, &parents, &joints, &matters, &possessives;
    } names;
    struct Signs {
        WordList const &sure, &convention, &weak, &before, &behind, &sentence, &leads, &joints;
    } signs;
    struct Subjects {
        WordList const &openings, &joints, &heads;
    } subjects;
    WordList const& small_words;     ///< titles.tsv
    WordList const& articles;        ///< pinpoints.tsv: what stands before the number of an article
    WordList const& abbreviations;   ///< sentences.tsv
    WordList const& pointing;        ///< committees.tsv: what stands before a noun that points at one named before
    WordList const& unnamed_organs;  ///< references.tsv: organs that a number may be of where none is named
};

}  // namespace recital
