// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "identity/identifier.hpp"
#include "resolve/detail/context.hpp"
#include "resolve/detail/decision.hpp"
#include "resolve/detail/ledger.hpp"

#include <cstddef>
#include <optional>

namespace recital {

/// What an organ did that a mention of that kind cites.
[[nodiscard]] constexpr Act act_of(MentionKind kind) noexcept { return kind == MentionKind::decision ? Act::decision : Act::resolution; }

/// Decides the mention at `index` of Context::mentions by the document and by what was decided before it. A decider changes nothing:
/// what later mentions may point at stands in its Decision.
using Decider = Decision(Context const& context, Ledger const& ledger, std::size_t index);

Decider decide_number;          ///< numbers of resolutions and decisions (numbers.cpp, organ_choice.cpp)
Decider decide_symbol;          ///< document symbols (symbols.cpp)
Decider decide_publication;     ///< sales numbers, treaty series, judgments (publications.cpp)
Decider decide_supplement;      ///< Official Records (publications.cpp)
Decider decide_title;           ///< titles of listed instruments (titles.cpp)
Decider decide_shaped_title;    ///< what is built like an instrument's title (titles.cpp)
Decider decide_short_title;     ///< "the Convention", "UNCLOS", "the 1988 Convention" (short_titles.cpp)
Decider decide_short_sign;      ///< "ICERD", "CEDAW" (signs.cpp)
Decider decide_ibid;            ///< "Ibid." (references_back.cpp)
Decider decide_note_reference;  ///< "see note 5 above" (references_back.cpp)
Decider decide_back_reference;  ///< "that resolution" (references_back.cpp)
Decider decide_unreadable;      ///< what no rule reads (symbols.cpp)

/// The organ that a number without a series is most likely of.
struct OrganChoice {
    Organ const* organ = nullptr;
    std::string sentence;  ///< why
    Step step = Step::organ_unfit;
    std::string reason;  ///< what the reader should doubt
};
[[nodiscard]] OrganChoice choose_organ(Context const& context, std::size_t index);

/// How well the number of a mention, as it stands in `variant`, fits the best of the organs that may be meant where it stands.
[[nodiscard]] double best_fit(Context const& context, std::size_t index, Mention const& variant);

/// Whether some number may begin with the mark of a footnote.
[[nodiscard]] bool has_glued_marks(Reading const& reading) noexcept;
/// The reading with each such number decided: by the running order of the marks, and by whether the number, with the date printed
/// behind it, can be of an organ that is meant there. O(mentions).
[[nodiscard]] Reading take_marks_off(Context const& context);

/// The organ that follows a mention's list as the subject of the sentence: "In its resolution 49/128 …, the General Assembly decided".
[[nodiscard]] Organ const* subject_behind(Context const& context, std::size_t index);

/// A title with the words of a listed one, small words and plurals apart. O(bytes).
[[nodiscard]] std::optional<Decision> by_words(Context const& context, Mention const& mention);
/// "National Action Plan for Children", "National Policy and Plan of Action on Disabilities": what a State made for itself. O(1).
[[nodiscard]] bool is_of_a_state(Context const& context, Mention const& mention);
/// "the Convention" in a document of the committee that watches one. O(log organs).
[[nodiscard]] std::optional<Decision> watched_by_author(Context const& context, Mention const& mention);
/// "the Convention" behind the name of the committee that watches one, where the paragraph names no other. O(instruments named).
[[nodiscard]] std::optional<Decision> watched_by_named(Context const& context, Ledger const& ledger, Mention const& mention);

/// A listed instrument, settled on and named.
[[nodiscard]] Decision settled_listed(Instrument const& instrument, Step step, std::string sentence);
/// An instrument named before, settled on; the mention's own noun names it again.
[[nodiscard]] Decision settled_named(Mention const& mention, Named const& named, Step step, std::string sentence);

/// All of a document, in reading order. O(mentions).
[[nodiscard]] CitedDocument resolved(Context const& context);

// What is seen only when all mentions are decided.

/// "the Global Programme of Action adopted … in its resolution S-17/2": a short form without a sure antecedent is the listed
/// instrument of that name that a resolution cited in the same paragraph adopted. O(mentions).
void settle_by_adoption(Context const& context, Ledger& ledger);
/// Titles whose footnote gives a resolution: which adopted what. O(mentions + footnotes).
[[nodiscard]] std::vector<Adoption> adoptions_in_footnotes(Context const& context, Ledger& ledger);
/// What a text says its resolutions are on. O(mentions).
void note_subjects(Context const& context, Ledger& ledger);

/// Gives a citation the date and organ that the tables know of its id.
void describe(Context const& context, Citation& citation);
/// Puts a decision into a citation; steps are added to those there.
void apply(Context const& context, Decision decision, Citation& citation);

}  // namespace recital
