// SPDX-License-Identifier: BSL-1.0
// References that stand for another one: "Ibid.", "see note 5 above", "that resolution".
#include "model/leading_number.hpp"
#include "resolve/detail/deciders.hpp"

#include <algorithm>

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

/// Of "A/52/314 and Corr.1", "A/ES-10/273 and A/ES-10/273/Corr.1" it is the document that is meant, not its corrigendum.
std::size_t document_of(std::vector<Mention> const& mentions, std::size_t index) {
    if (index > 0 && mentions[index].kind == MentionKind::symbol) {
        auto const corrigendum = mentions[index].number.find("/Corr.");
        auto const& before = mentions[index - 1];
        if (corrigendum != std::string::npos && before.paragraph == mentions[index].paragraph &&
            before.number == std::string_view{mentions[index].number}.substr(0, corrigendum))
            return index - 1;
    }
    auto const paragraph = mentions[index].paragraph;
    while (index > 0 && mentions[index].kind == MentionKind::symbol && mentions[index].form != Form::symbol &&
           mentions[index - 1].group == mentions[index].group && mentions[index - 1].paragraph == paragraph)
        --index;
    return index;
}

Decision standing_for(Citation const& antecedent, Step step, std::string sentence) {
    auto decision = settled(antecedent.kind, antecedent.id, step, std::move(sentence));
    decision.organ = antecedent.organ;
    decision.date = antecedent.date;
    decision.via = antecedent.id;
    return decision;
}

/// The number of the meeting that the words name: 2314 of "Thirty-sixth Year, 2314th meeting"; 0 where they name none.
int meeting_in(std::string_view words) {
    for (auto at = words.find(" meeting"); at != std::string_view::npos; at = words.find(" meeting", at + 1)) {
        std::size_t end = at;
        if (end < 3) continue;
        end -= 2;  // "th", "st"
        std::size_t begin = end;
        while (begin > 0 && words[begin - 1] >= '0' && words[begin - 1] <= '9') --begin;
        constexpr std::size_t most_figures = 5;
        if (begin < end && end - begin <= most_figures && (begin == 0 || words[begin - 1] == ' '))
            return leading_number(words.substr(begin));
    }
    return 0;
}

/// A meeting's record cited by the words of a note; nothing where they cite none. Only the Security Council's meetings are numbered on
/// through the years, so that the number alone names the record.
std::optional<Decision> meeting_record(Context const& context, Ledger const& ledger, std::string_view words) {
    words = words.substr(0, words.find(';'));
    int const meeting = meeting_in(words);
    if (meeting == 0) return std::nullopt;
    bool const elsewhere = words.find("Committee") != std::string_view::npos || words.find("Session") != std::string_view::npos ||
                           words.find("Plenary") != std::string_view::npos;
    auto const* issuing = context.organs.issuing();
    bool const council = !elsewhere && (ledger.running().records_series == "SCOR" || (issuing != nullptr && issuing->series == "S") ||
                                        words.find("Security Council") != std::string_view::npos);
    if (!council) return left_open("it stands for the record of a meeting, whose symbol cannot be told");
    auto decision = settled(Kind::document, "S/PV." + std::to_string(meeting), Step::meeting_record,
                            "the record of the " + std::to_string(meeting) + "th meeting of the Security Council");
    decision.organ = "Security Council";
    return decision;
}

/// The words of the note, or of the one before, that stand between what was cited last and this mention, and cite something else.
std::string_view uncited_before(Context const& context, Mention const& mention, std::optional<std::size_t> last) {
    auto const view = context.view_of(mention);
    std::uint32_t const paragraph = last ? context.mentions[*last].paragraph : 0;
    if (last && paragraph == mention.paragraph) {
        std::size_t const from = std::max(context.mentions[*last].tail, context.mentions[*last].end);
        return from < mention.begin ? view.substr(from, mention.begin - from) : std::string_view{};
    }
    constexpr std::size_t number_and_see = 12;
    if (mention.begin > number_and_see) return view.substr(0, mention.begin);
    auto const note = context.footnote_before(mention.paragraph);
    if (!note) return {};
    auto const& words = context.document.paragraphs[*note].view.chars();
    if (!last || paragraph < *note) return words;
    if (paragraph > *note) return {};
    return std::string_view{words}.substr(
        std::min<std::size_t>(words.size(), std::max(context.mentions[*last].tail, context.mentions[*last].end)));
}

}  // namespace

Decision decide_ibid(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    if (is_followed_by_its_document(context, index)) return passed_over();
    std::string const printed = "\"" + context.words_of(mention) + "\"";
    // Only what stands in a footnote, this one or the one before, can be meant; running text counts where there are no footnotes.
    bool const in_footnote = context.paragraph_of(mention).part == Part::footnote;
    auto const last = ledger.last_cited(in_footnote);
    if (in_footnote) {
        constexpr std::size_t longest_reference = 90;
        if (auto record = meeting_record(context, ledger, context.view_of(mention).substr(mention.end, longest_reference))) return *record;
        if (auto record = meeting_record(context, ledger, uncited_before(context, mention, last))) return *record;
    }
    if (!last) return left_open("nothing is cited before this " + printed);
    auto const& antecedent = ledger.entries()[document_of(context.mentions, *last)].citation;
    auto decision = standing_for(antecedent, Step::ibid, printed + " stands for the reference before it, " + antecedent.id);
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
    auto decision = standing_for(antecedent, Step::note, "footnote " + mention.number + " cites " + antecedent.id);
    decision.pinpoint = merged(antecedent.pinpoint, context.pinpoint_of(mention));
    return decision;
}

Decision decide_back_reference(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    auto const earlier = ledger.last_of(mention.organ_words == "decision" ? Kind::decision : Kind::resolution, mention.paragraph);
    if (!earlier) return passed_over();
    auto const& antecedent = ledger.entries()[*earlier].citation;
    return standing_for(antecedent, Step::back_reference,
                        "\"" + context.words_of(mention) + "\" stands for the one named just before, " + antecedent.id);
}

}  // namespace recital
