// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/vocabulary.hpp"

#include "segment/detail/letters.hpp"

namespace recital::segmenting {

Vocabulary::Vocabulary(Language const& its_language)
    : language{its_language},
      openings{language.list("openings.states"), language.list("openings.expressed"),       language.list("openings.no_participles"),
               language.list("openings.told"),   language.list("openings.not_told_behind"), language.list("openings.organs")},
      verb_forms{language.list("verb_forms.bases"), language.list("verb_forms.past"), language.list("verb_forms.plural_nouns")},
      clauses{language.list("clauses.attitudes"),    language.list("clauses.acts"),         language.list("clauses.relatives"),
              language.list("clauses.auxiliaries"),  language.list("clauses.plurals"),      language.list("clauses.before_gerund"),
              language.list("clauses.behind_state"), language.list("clauses.behind_noun"),  language.list("clauses.of_things"),
              language.list("clauses.phrase_ends"),  language.list("clauses.conjunctions"), language.list("clauses.organs")},
      structure{
          language.list("structure.organ_nouns"),   language.list("structure.joining"),        language.list("structure.annexes"),
          language.list("structure.settings"),      language.list("structure.running_text"),   language.list("structure.adopted"),
          language.list("structure.letters"),       language.list("structure.dated_at_start"), language.list("structure.telling"),
          language.list("structure.emblem"),        language.list("structure.volumes"),        language.list("structure.note_beginnings"),
          language.list("structure.clause_states"), language.list("structure.deciding"),       language.list("structure.stating"),
          language.list("structure.plural_nouns"),  language.list("structure.behind_nouns")},
      marks{language.list("marks.counted_behind"), language.list("marks.sometimes_numbered"), language.list("marks.counted")},
      compounding{language.list("spelling.compounding")} {}

std::string_view beginning_of(std::string_view text, WordList const& list) noexcept {
    for (std::string const& word : list.words())
        if (begins_with(text, word)) return word;
    return {};
}

}  // namespace recital::segmenting
