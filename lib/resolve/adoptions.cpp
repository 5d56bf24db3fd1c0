// SPDX-License-Identifier: BSL-1.0
// What a document says of who adopted an instrument: in the same paragraph, in a footnote.
#include "model/plain_letters.hpp"
#include "model/work_limit.hpp"
#include "resolve/detail/deciders.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace recital {

namespace {

/// Whether another decision may take the place of what was found for a short form.
bool is_unsure(Ledger::Entry const& entry) {
    return entry.citation.kind == Kind::unresolved || (entry.emit && entry.step && is_guess(*entry.step));
}

/// An instrument and the resolution of the same paragraph that adopted it.
struct Adopted {
    Instrument const* instrument = nullptr;
    std::size_t by = 0;  ///< index of the mention
};

Adopted adopted_in(Context const& context, Ledger const& ledger, std::uint32_t paragraph, std::string const& words) {
    for (std::size_t const i : ledger.of_paragraph(paragraph)) {
        WorkLimit::check();
        auto const& [citation, emit, step] = ledger.entries()[i];
        if (!emit || citation.kind != Kind::resolution) continue;
        auto const [begin, end] = context.tables.adopted_by.equal_range(citation.id);
        for (auto row = begin; row != end; ++row)
            if (letters_of(row->second->title).find(words) != std::string::npos) return {row->second, i};
    }
    return {};
}

/// Index of the resolution in the bracket behind a title: "Treaty on outer space [2222 (XXI), annex]".
std::optional<std::size_t> bracketed_behind(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    constexpr std::size_t widest = 80;  // " on outer space [resolution "
    if (index + 1 == context.mentions.size()) return std::nullopt;
    auto const& next = context.mentions[index + 1];
    if (next.paragraph != mention.paragraph || next.begin < mention.end || next.begin - mention.end > widest) return std::nullopt;
    auto const gap = context.view_of(mention).substr(mention.end, next.begin - mention.end);
    auto const bracket = gap.find_first_of("[(");
    bool const opens = bracket != std::string_view::npos && gap.find_first_of(",.;:\"") == std::string_view::npos &&
                       gap.find_first_of("[(", bracket + 1) == std::string_view::npos;
    // Words may stand between where they go on a title: "on", "for"; not "was adopted (".
    if (bracket != std::string_view::npos && bracket > 1 && !gap.starts_with(" on ") && !gap.starts_with(" for ")) return std::nullopt;
    auto const& [citation, emit, step] = ledger.entries()[index + 1];
    if (!opens || gap.find_first_of("])") != std::string_view::npos || !emit || citation.kind != Kind::resolution) return std::nullopt;
    return index + 1;
}

/// The one listed instrument that a resolution adopted, of that noun where it adopted several; else nullptr.
Instrument const* only_adopted_by(Context const& context, std::string const& resolution, std::string const& noun) {
    Instrument const* only = nullptr;
    Instrument const* of_noun = nullptr;
    int count = 0;
    int of_noun_count = 0;
    auto const [begin, end] = context.tables.adopted_by.equal_range(resolution);
    for (auto row = begin; row != end; ++row) {
        WorkLimit::check();
        only = row->second;
        ++count;
        if (only->type != noun) continue;
        of_noun = only;
        ++of_noun_count;
    }
    return of_noun_count == 1 ? of_noun : count == 1 && of_noun_count == 0 ? only : nullptr;
}

/// Settles a title by the bracket behind it, whatever it was taken for before.
bool settle_by_bracket(Context const& context, Ledger& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    bool const names = mention.kind == MentionKind::title || mention.kind == MentionKind::shaped_title ||
                       (mention.kind == MentionKind::short_title && !mention.plural);
    if (!names || context.in_masthead(mention)) return false;
    auto const bracket = bracketed_behind(context, ledger, index);
    if (!bracket) return false;
    auto& entry = ledger.entry(index);
    std::string const by = ledger.entries()[*bracket].citation.id;
    auto const* instrument = only_adopted_by(context, by, mention.noun);
    if (instrument == nullptr) return false;
    if (instrument->id == entry.citation.id) {
        if (entry.citation.via.empty()) entry.citation.via = by;
        return false;
    }
    if (auto const* cited = context.catalogue.instrument(entry.citation.id); cited != nullptr && cited->adopted_by == by) return false;
    auto decision =
        settled(instrument->kind, instrument->id, Step::adoption, by + ", in the bracket behind it, adopted " + instrument->title);
    decision.via = by;
    entry.step = decision.step;
    entry.emit = true;
    apply(context, std::move(decision), entry.citation);
    entry.citation.date = instrument->adopted;
    ledger.settled_late(index);
    return true;
}

}  // namespace

void settle_by_adoption(Context const& context, Ledger& ledger) {
    constexpr std::size_t shortest_name = 7;
    std::map<std::pair<std::uint32_t, std::string>, Adopted> found;  // by paragraph and words
    for (std::size_t i = 0; i < context.mentions.size(); ++i) {
        WorkLimit::check();
        auto const& mention = context.mentions[i];
        if (settle_by_bracket(context, ledger, i)) continue;
        auto& entry = ledger.entry(i);
        if (mention.kind != MentionKind::short_title || mention.plural || !is_unsure(entry)) continue;
        std::string const words = letters_of(mention.number);
        if (words.size() < shortest_name) continue;
        auto const [place, fresh] = found.emplace(std::pair{mention.paragraph, words}, Adopted{});
        if (fresh) place->second = adopted_in(context, ledger, mention.paragraph, words);
        if (place->second.instrument == nullptr) continue;
        auto const& instrument = *place->second.instrument;
        std::string const& by = ledger.entries()[place->second.by].citation.id;
        auto decision =
            settled(instrument.kind, instrument.id, Step::adoption, by + ", cited in the same paragraph, adopted " + instrument.title);
        decision.via = by;
        decision.form = Form::short_form;
        entry.step = decision.step;
        apply(context, std::move(decision), entry.citation);
        describe(context, entry.citation);
        entry.emit = !context.in_masthead(mention);
        ledger.settled_late(i);
    }
}

std::vector<Adoption> adoptions_in_footnotes(Context const& context, Ledger& ledger) {
    std::vector<Adoption> adoptions;
    for (std::size_t i = 0; i < context.mentions.size(); ++i) {
        WorkLimit::check();
        auto const& mention = context.mentions[i];
        auto& entry = ledger.entry(i);
        if (!entry.emit || (mention.kind != MentionKind::title && mention.kind != MentionKind::shaped_title)) continue;
        auto const& marks = context.paragraph_of(mention).marks;
        auto const mark =
            std::lower_bound(marks.begin(), marks.end(), mention.end, [](NoteMark const& one, std::uint32_t at) { return one.at < at; });
        if (mark == marks.end() || mark->at > mention.tail + 2u) continue;
        auto const note = context.footnote(mark->number);
        auto const cited = note ? ledger.first_cited(*note) : std::nullopt;
        if (!cited) continue;
        auto const& reference = ledger.entries()[*cited].citation;
        entry.citation.via = reference.id;
        entry.citation.steps.push_back("footnote " + mark->number + " gives " + reference.id);
        // A resolution of a later year tells of the instrument, but did not adopt it: 97 (I) of 1946 on the registration of treaties
        // stands in footnotes to the Charter of 1945.
        auto const* listed = context.catalogue.instrument(entry.citation.id);
        bool const later = listed != nullptr && !listed->adopted.empty() && !reference.date.empty() &&
                           reference.date.substr(0, 4) > listed->adopted.substr(0, 4);
        if (reference.kind == Kind::resolution && !later) adoptions.push_back({entry.citation.id, reference.id});
    }
    return adoptions;
}

}  // namespace recital
