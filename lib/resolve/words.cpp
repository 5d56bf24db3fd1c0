// SPDX-License-Identifier: BSL-1.0
#include "resolve/detail/words.hpp"

namespace recital {

Words::Words(Language const& language)
    : names{language.list("names.treaties"),      language.list("names.programmes"),     language.list("names.generic"),
            language.list("names.common_nouns"),  language.list("names.of_some_matter"), language.list("names.own_names"),
            language.list("names.not_yet"),       language.list("names.definite"),       language.list("names.loose"),
            language.list("names.of_gatherings"), language.list("names.parents"),        language.list("names.joints"),
            language.list("names.matters"),        language.list("names.possessives")},
      signs{language.list("signs.sure"),   language.list("signs.convention"), language.list("signs.weak"),  language.list("signs.before"),
            language.list("signs.behind"), language.list("signs.sentence"),   language.list("signs.leads"), language.list("signs.joints")},
      subjects{language.list("subjects.openings"), language.list("subjects.joints"), language.list("subjects.heads")},
      small_words{language.list("titles.small_words")},
      articles{language.list("pinpoints.articles")},
      abbreviations{language.list("sentences.abbreviations")},
      pointing{language.list("committees.pointing")},
      unnamed_organs{language.list("references.unnamed_organs")} {}

}  // namespace recital
