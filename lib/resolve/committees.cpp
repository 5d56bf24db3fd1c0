// SPDX-License-Identifier: BSL-1.0
// "the Convention" of a committee: in what "CRC/C/…" says, and behind "the Committee on the Rights of the Child".
#include "resolve/detail/deciders.hpp"

#include "model/work_limit.hpp"

#include <algorithm>
#include <string>

namespace recital {

namespace {

/// What the organ watches of that noun; data/<code>/committees.tsv has it.
Instrument const* watched(Context const& context, std::string_view organ, std::string const& noun) {
    return context.catalogue.instrument(context.catalogue.english().list("committees." + noun).value_of(organ));
}

std::string noun_of(Mention const& mention) {
    return mention.number == "Optional Protocol" || mention.number == "optional protocol" ? "optional protocol" : mention.noun;
}

}  // namespace

std::optional<Decision> watched_by_author(Context const& context, Mention const& mention) {
    Series const* const series = context.catalogue.series_of(context.document.info.symbol);
    if (series == nullptr || mention.plural) return std::nullopt;
    if (context.preceded_by_any(mention, context.words.pointing)) return std::nullopt;
    auto const* instrument = watched(context, series->organ, noun_of(mention));
    if (instrument == nullptr) return std::nullopt;
    return settled_listed(*instrument, Step::committee_writes, "what the " + series->organ + ", whose document this is, calls so");
}

std::optional<Decision> watched_by_named(Context const& context, Ledger const& ledger, Mention const& mention) {
    if (mention.plural) return std::nullopt;
    for (auto const& named : ledger.named())
        if (named.noun == mention.noun && (named.in_title || named.last_paragraph == mention.paragraph)) return std::nullopt;
    auto const [first, last] = context.organs.range(mention.paragraph);
    std::size_t const sentence = context.sentence_begin(mention);
    for (auto i = std::min(last, context.organs.first_from(mention.paragraph, mention.begin)); i > first; --i) {
        WorkLimit::check();
        // one named in full, in this sentence: "the Conference" may be anyone's
        if (context.reading.organs[i - 1].begin < sentence) break;
        if (context.reading.organs[i - 1].name.empty()) continue;
        auto const* organ = context.organs.meaning(i - 1);
        auto const* instrument = organ == nullptr ? nullptr : watched(context, organ->name, noun_of(mention));
        if (instrument != nullptr)
            return settled_listed(*instrument, Step::committee_named, "what the " + organ->name + ", named before, watches");
    }
    return std::nullopt;
}

}  // namespace recital
