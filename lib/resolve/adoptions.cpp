// SPDX-License-Identifier: BSL-1.0
// What a document says of who adopted an instrument: in the same paragraph, in a footnote.
#include "model/plain_letters.hpp"
#include "resolve/detail/deciders.hpp"

#include <algorithm>
#include <map>

namespace recital {

namespace {

/// Whether another decision may take the place of what was found for a short form.
bool is_unsure(Ledger::Entry const& entry) {
    if (!entry.emit) return entry.citation.kind == Kind::unresolved;
    return entry.citation.confidence <= 0.81;
}

/// An instrument and the resolution of the same paragraph that adopted it.
struct Adopted {
    Instrument const* instrument = nullptr;
    std::size_t by = 0;  ///< index of the mention
};

Adopted adopted_in(Context const& context, Ledger const& ledger, std::uint32_t paragraph, std::string const& words) {
    for (std::size_t const i : ledger.of_paragraph(paragraph)) {
        auto const& [citation, emit] = ledger.entries()[i];
        if (!emit || citation.kind != Kind::resolution) continue;
        auto const [begin, end] = context.tables.adopted_by.equal_range(citation.id);
        for (auto row = begin; row != end; ++row)
            if (letters_of(row->second->title).find(words) != std::string::npos) return {row->second, i};
    }
    return {};
}

}  // namespace

void settle_by_adoption(Context const& context, Ledger& ledger) {
    constexpr std::size_t shortest_name = 7;
    std::map<std::pair<std::uint32_t, std::string>, Adopted> found;  // by paragraph and words
    for (std::size_t i = 0; i < context.mentions.size(); ++i) {
        auto const& mention = context.mentions[i];
        auto& entry = ledger.entry(i);
        if (mention.kind != MentionKind::short_title || mention.plural || !is_unsure(entry)) continue;
        std::string const words = letters_of(mention.number);
        if (words.size() < shortest_name) continue;
        auto const [place, fresh] = found.emplace(std::pair{mention.paragraph, words}, Adopted{});
        if (fresh) place->second = adopted_in(context, ledger, mention.paragraph, words);
        if (place->second.instrument == nullptr) continue;
        auto const& instrument = *place->second.instrument;
        std::string const& by = ledger.entries()[place->second.by].citation.id;
        auto decision = settled(instrument.kind, instrument.id, 0.85, by + ", cited in the same paragraph, adopted " + instrument.title);
        decision.via = by;
        decision.form = Form::short_form;
        apply(std::move(decision), entry.citation);
        describe(context, entry.citation);
        entry.emit = !context.in_masthead(mention);
        ledger.settled_late(i);
    }
}

std::vector<Adoption> adoptions_in_footnotes(Context const& context, Ledger& ledger) {
    std::vector<Adoption> adoptions;
    for (std::size_t i = 0; i < context.mentions.size(); ++i) {
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
