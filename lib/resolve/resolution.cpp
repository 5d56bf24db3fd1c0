// SPDX-License-Identifier: BSL-1.0
// The course of a resolution: each mention in reading order to the decider of its family, what it decides into the ledger.
#include "resolve/detail/deciders.hpp"

#include "model/work_limit.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>

namespace recital {

namespace {

Decider& decider_of(MentionKind kind) {
    switch (kind) {
    case MentionKind::resolution:
    case MentionKind::decision:
    case MentionKind::bare_number: return decide_number;
    case MentionKind::symbol: return decide_symbol;
    case MentionKind::supplement: return decide_supplement;
    case MentionKind::sales_number:
    case MentionKind::treaty_series:
    case MentionKind::judgment: return decide_publication;
    case MentionKind::title: return decide_title;
    case MentionKind::shaped_title: return decide_shaped_title;
    case MentionKind::short_title: return decide_short_title;
    case MentionKind::short_sign: return decide_short_sign;
    case MentionKind::ibid: return decide_ibid;
    case MentionKind::note_reference: return decide_note_reference;
    case MentionKind::back_reference: return decide_back_reference;
    case MentionKind::unreadable: break;
    }
    return decide_unreadable;
}

/// What the mention says of itself and its place, before anything is decided.
Citation as_written(Context const& context, Mention const& mention) {
    auto const& paragraph = context.paragraph_of(mention);
    Citation citation;
    citation.span = context.span_of(mention);
    citation.text = context.words_of(mention);
    citation.part = paragraph.part;
    citation.section = paragraph.section;
    citation.language = paragraph.language;
    if (paragraph.part == Part::footnote) {
        citation.footnote = paragraph.number;
    } else {
        citation.paragraph = paragraph.number;
        citation.treatment = paragraph.treatment;
        citation.verb = verb_at(paragraph, mention.begin);
        citation.stance = std::string(context.catalogue.stance_of(citation.verb));
    }
    citation.form = mention.form;
    citation.repaired = mention.repaired;
    citation.date = mention.date;
    citation.pinpoint = context.pinpoint_of(mention);
    return citation;
}

void enter(Context const& context, Ledger& ledger, std::size_t index) {
    WorkLimit::check();
    Mention const& mention = context.mentions[index];
    Citation citation = as_written(context, mention);
    Decision decision = decider_of(mention.kind)(context, ledger, index);
    bool emit = decision.emit;
    auto const step = decision.step;
    auto const names = decision.names;
    apply(context, std::move(decision), citation);
    if (citation.kind == Kind::unresolved) {
        citation.id.clear();
        if (citation.reason.empty()) citation.reason = "not resolved";
    } else {
        describe(context, citation);
        // The document's title line and running heads name nothing but the document itself.
        bool const alone = context.view_of(mention).size() < mention.end - mention.begin + 16u;
        if (citation.id == context.document.info.symbol && (context.in_masthead(mention) || alone)) emit = false;
    }
    if (mention.repaired) {
        citation.confidence *= context.tables.confidence_of(Step::repaired);
        citation.steps.push_back("the reading repairs the source text");
    }
    ledger.enter({std::move(citation), emit, step}, names);
}

}  // namespace

void apply(Context const& context, Decision decision, Citation& citation) {
    citation.kind = decision.kind;
    citation.id = std::move(decision.id);
    citation.reason = std::move(decision.reason);
    citation.confidence = decision.step && decision.kind != Kind::unresolved ? context.tables.confidence_of(*decision.step) : 0;
    auto const put = [](std::string& field, std::string& decided) {
        if (!decided.empty()) field = std::move(decided);
    };
    put(citation.organ, decision.organ);
    put(citation.date, decision.date);
    put(citation.pinpoint, decision.pinpoint);
    put(citation.via, decision.via);
    if (decision.form) citation.form = *decision.form;
    std::move(decision.steps.begin(), decision.steps.end(), std::back_inserter(citation.steps));
}

void describe(Context const& context, Citation& citation) {
    auto const known = context.catalogue.titles.find(citation.id);
    if (known != context.catalogue.titles.end() && citation.date.empty()) citation.date = known->second.date;
    if (auto const* instrument = context.catalogue.instrument(citation.id); instrument != nullptr && citation.date.empty())
        citation.date = instrument->adopted;
    if (citation.organ.empty() &&
        (citation.kind == Kind::document || citation.kind == Kind::resolution || citation.kind == Kind::decision)) {
        // the longest prefix of the symbol that is a listed series
        std::string prefix = citation.id;
        while (!prefix.empty()) {
            auto const found = context.tables.series.find(prefix);
            if (found != context.tables.series.end()) {
                citation.organ = found->second;
                break;
            }
            auto const cut = prefix.find_last_of("/.");
            prefix.erase(cut == std::string::npos ? 0 : cut);
        }
    }
}

CitedDocument resolved(Context const& context) {
    Ledger ledger(context);
    for (std::size_t i = 0; i < context.mentions.size(); ++i) enter(context, ledger, i);
    settle_by_adoption(context, ledger);
    note_subjects(context, ledger);
    CitedDocument out;
    out.source = context.text.source;
    out.info = context.document.info;
    out.adoptions = adoptions_in_footnotes(context, ledger);
    std::deque<Ledger::Entry> entries = ledger.take_entries();
    out.citations.reserve(static_cast<std::size_t>(
        std::count_if(entries.begin(), entries.end(), [](Ledger::Entry const& entry) { return entry.emit; })));
    for (; !entries.empty(); entries.pop_front())  // so that none is there twice
        if (Ledger::Entry& entry = entries.front(); entry.emit) out.citations.push_back(std::move(entry.citation));
    auto const before = [](Citation const& a, Citation const& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end < b.span.end;
    };
    if (!std::is_sorted(out.citations.begin(), out.citations.end(), before))
        std::stable_sort(out.citations.begin(), out.citations.end(), before);
    return out;
}

}  // namespace recital
