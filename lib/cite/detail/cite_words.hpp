// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "language/language.hpp"

namespace recital {

/// Words of English that Scanner compares with, from data/en/.
struct CiteWords {
    explicit CiteWords(Language const& language);

    WordList adjectives;         ///< may stand between an organ or determiner and "resolution"
    WordList determiners;        ///< "its", "the"; with a value: the organ's own
    WordList date_leads;         ///< between a number and its date
    WordList symbol_date_leads;  ///< the same of symbols
    WordList back_leads;         ///< "the same ", before "resolution"
    WordList organ_leads;        ///< between a number and the organ that adopted it
    WordList list_joints;        ///< before a member of a list
    WordList heading_endings;    ///< of headings with numbers below them; value: of what
    WordList pinpoint_links;     ///< between a pinpoint and what it is part of; with a value: a preposition
    WordList papers;             ///< parts of words that name papers
    WordList passed_over;        ///< what may stand between a reference and its pinpoint
    WordList pinpoint_gaps;      ///< what must stand before the pinpoint, whole
    WordList openers;            ///< capital words that belong to no title
    WordList verb_endings;       ///< of verbs that open paragraphs
    WordList no_verbs;           ///< words so ending that are none
    WordList acronym_nouns;      ///< whose letters acronyms keep
    WordList offices;            ///< "Service": a noun before them is part of a name
    WordList supplement_leads;   ///< between a protocol and what it supplements
    WordList outsiders;          ///< who comes behind "and the" is no part of a title
    WordList title_joints;       ///< before the next title
    WordList title_matters;      ///< between the noun of a title and its matter
    WordList name_joints;        ///< between names that share a noun
    WordList title_date_leads;   ///< between a title and its date
    WordList introductions;      ///< of short names in brackets
};

}  // namespace recital
