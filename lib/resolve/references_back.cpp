// SPDX-License-Identifier: BSL-1.0
// References that stand for another one: "Ibid.", "see note 5 above", "that resolution".
#include "resolve/detail/deciders.hpp"

namespace recital {

namespace {

/// "chap. I, resolution 1, annex I" → its elements.
std::vector<std::string> elements_of(std::string const& pinpoint) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < pinpoint.size();) {
        auto comma = pinpoint.find(", ", at);
        // "paras. 3, 4" is one element: what follows a comma must begin with a letter
        while (comma != std::string::npos && comma + 2 < pinpoint.size() &&
               !((pinpoint[comma + 2] | 0x20) >= 'a' && (pinpoint[comma + 2] | 0x20) <= 'z'))
            comma = pinpoint.find(", ", comma + 2);
        out.push_back(pinpoint.substr(at, comma == std::string::npos ? comma : comma - at));
        if (comma == std::string::npos) break;
        at = comma + 2;
    }
    return out;
}

/// The kind of an element: "annexes II" and "annex I" are alike, "para." and "paragraphs" too.
std::string unit_of(std::string const& element) {
    std::string unit;
    for (char const c : element) {
        char const small = static_cast<char>(c | 0x20);
        if (small < 'a' || small > 'z' || unit.size() == 3) break;
        unit += small;
    }
    return unit == "art" || unit == "par" || unit == "cha" || unit == "sec" || unit == "ann" ? unit : unit;
}

/// The antecedent's pinpoint with the elements of `given` put in the place of their kind; what lay below a replaced element goes.
std::string merged(std::string const& antecedent, std::string const& given) {
    if (given.empty()) return antecedent;
    if (antecedent.empty()) return given;
    auto const old = elements_of(antecedent);
    auto const fresh = elements_of(given);
    std::string out;
    for (auto const& element : old) {
        if (unit_of(element) == unit_of(fresh.front())) break;
        out += element + ", ";
    }
    // Nothing of that kind stood there: the new element goes below the old ones.
    return out + given;
}

/// "Ibid., document S/12345" names its own document.
bool is_followed_by_its_document(Context const& context, std::size_t index) {
    auto const& mention = context.mentions[index];
    if (index + 1 == context.mentions.size()) return false;
    auto const& next = context.mentions[index + 1];
    if (next.paragraph != mention.paragraph || next.begin < mention.end || next.begin - mention.end >= 40) return false;
    if (next.kind != MentionKind::symbol && next.kind != MentionKind::resolution && next.kind != MentionKind::decision) return false;
    auto const gap = context.view_of(mention).substr(mention.end, next.begin - mention.end);
    return gap.find(". ") == std::string_view::npos && gap.find(';') == std::string_view::npos;
}

/// Of "A/52/314 and Corr.1" it is the document that is meant, not its corrigendum.
std::size_t document_of(std::vector<Mention> const& mentions, std::size_t index) {
    auto const paragraph = mentions[index].paragraph;
    while (index > 0 && mentions[index].kind == MentionKind::symbol && mentions[index].form != Form::symbol &&
           mentions[index - 1].group == mentions[index].group && mentions[index - 1].paragraph == paragraph)
        --index;
    return index;
}

Decision standing_for(Citation const& antecedent, double confidence, std::string step) {
    auto decision = settled(antecedent.kind, antecedent.id, confidence, std::move(step));
    decision.organ = antecedent.organ;
    decision.date = antecedent.date;
    decision.via = antecedent.id;
    return decision;
}

}  // namespace

Decision decide_ibid(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    if (is_followed_by_its_document(context, index)) return passed_over();
    std::string const printed = "\"" + context.words_of(mention) + "\"";
    // Only what stands in a footnote, this one or the one before, can be meant; running text counts where there are no footnotes.
    auto const last = ledger.last_cited(context.paragraph_of(mention).part == Part::footnote);
    if (!last) return left_open("nothing is cited before this " + printed);
    auto const& antecedent = ledger.entries()[document_of(context.mentions, *last)].citation;
    auto decision = standing_for(antecedent, 0.95, printed + " stands for the reference before it, " + antecedent.id);
    decision.pinpoint = merged(antecedent.pinpoint, context.pinpoint_of(mention));
    return decision;
}

Decision decide_note_reference(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    // A "note 5" is a reference only where the document has a footnote 5; otherwise it is some other note.
    auto const note = context.footnote(mention.number);
    if (!note || *note == mention.paragraph) return passed_over();
    auto const cited = ledger.first_cited(*note);
    if (!cited) return passed_over();
    auto const& antecedent = ledger.entries()[*cited].citation;
    auto decision = standing_for(antecedent, 0.9, "footnote " + mention.number + " cites " + antecedent.id);
    decision.pinpoint = merged(antecedent.pinpoint, context.pinpoint_of(mention));
    return decision;
}

Decision decide_back_reference(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    auto const earlier = ledger.last_of(mention.organ_words == "decision" ? Kind::decision : Kind::resolution, mention.paragraph);
    if (!earlier) return passed_over();
    auto const& antecedent = ledger.entries()[*earlier].citation;
    return standing_for(antecedent, 0.85, "\"" + context.words_of(mention) + "\" stands for the one named just before, " + antecedent.id);
}

}  // namespace recital
