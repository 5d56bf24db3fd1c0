// SPDX-License-Identifier: BSL-1.0
// Numbers of resolutions and decisions: what needs no organ, and what the choice of the organ makes of the rest.
#include "identity/number.hpp"
#include "identity/written.hpp"
#include "model/leading_number.hpp"
#include "resolve/detail/deciders.hpp"

#include <algorithm>

namespace recital {

namespace {

bool is_plain(std::string_view number) noexcept {
    return std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

constexpr char const* no_session_or_year = "a number without session or year does not identify a resolution";

/// Whether the paragraph names the Security Council, and neither the General Assembly nor the Economic and Social Council.
bool only_council_near(Context const& context, Mention const& mention) {
    bool council = false;
    auto const [first, last] = context.organs.range(mention.paragraph);
    for (auto i = first; i < last; ++i) {
        auto const* organ = context.organs.meaning(i);
        if (organ == nullptr) continue;
        if (organ->series == "A" || organ->series == "E") return false;
        council = council || organ->series == "S";
    }
    return council;
}

/// Only the Security Council's numbers run on through the years, so that a number alone names one resolution.
Decision decide_plain_number(Context const& context, Ledger const& ledger, Mention const& mention) {
    auto const* speaker = context.organs.speaker_of(mention);
    auto const* organ = mention.organ_words.empty() || mention.organ_words == "its" ? speaker : context.organs.named(mention.organ_words);
    bool const council =
        (organ != nullptr && organ->series == "S") || (mention.organ_words == "Council" && speaker != nullptr && speaker->series == "S");
    Decision decision;
    decision.kind = mention.kind == MentionKind::decision ? Kind::decision : Kind::resolution;
    if (mention.kind == MentionKind::resolution) {
        if (auto const cited = ledger.council_resolution(mention.number); !cited.empty()) {
            decision.id = cited;
            decision.steps.push_back("the document cites " + cited + " with its year before");
        }
        auto const year = context.tables.council_years.find(leading_number(mention.number));
        if (decision.id.empty() && council && year != context.tables.council_years.end()) {
            decision.id = council_resolution(mention.number, year->second).id();
            decision.steps.push_back("a number without a year, in a text of the Security Council");
        }
    }
    decision.organ = "Security Council";
    decision.step = Step::council_number_alone;
    if (!decision.id.empty() || mention.kind != MentionKind::resolution)
        return decision.id.empty() ? left_open(no_session_or_year) : decision;
    if (organ != nullptr && organ->series == "A" && !mention.organ_words.empty() && mention.organ_words != "its")
        if (auto const session = context.tables.assembly_session_of(leading_number(mention.number)); !session.empty()) {
            decision.id = Identifier::adopted("A", Act::resolution, mention.number + "(" + std::string{session} + ")").id();
            decision.steps.push_back("the General Assembly's numbers ran on until 1976; this one is of that session");
            decision.organ = "General Assembly";
            decision.step = Step::assembly_number_alone;
            return decision;
        }
    auto const year = context.tables.council_years.find(leading_number(mention.number));
    if (mention.organ_words.empty() && year != context.tables.council_years.end() && only_council_near(context, mention)) {
        decision.id = council_resolution(mention.number, year->second).id();
        decision.steps.push_back("a number without a year, in a paragraph that names the Security Council and no other such organ");
        decision.step = Step::council_number_near;
        return decision;
    }
    return left_open(no_session_or_year);
}

/// Only the Security Council numbers so; another organ's name beside it belongs to something else unless it is explicit.
Decision decide_council_number(Context const& context, Mention const& mention) {
    int const year = leading_number(session_of(mention.number));
    int const number = leading_number(mention.number);
    auto decision = settled(Kind::resolution, Identifier::adopted("S", Act::resolution, mention.number).id(), Step::council_number,
                            "a number with the year in brackets is the Security Council's");
    decision.organ = "Security Council";
    auto const known = context.tables.council_numbers.find(year);
    bool const plausible =
        known == context.tables.council_numbers.end() || (number + 40 >= known->second.first && number <= known->second.second + 40);
    if (plausible) return decision;
    if (mention.kind == MentionKind::bare_number) {
        decision.kind = Kind::unresolved;
        decision.reason = "no resolution of " + std::to_string(year) + " has the number " + std::to_string(number);
        // Far from any word "resolution" it is a count and a year, nothing else.
        decision.emit = context.speaks_of_resolutions(mention.paragraph);
        return decision;
    }
    decision.step = Step::council_number_off;
    decision.reason = "the number does not belong to the year: a slip in the text?";
    return decision;
}

/// Below a heading "resolutions and decisions" the number tells which: decisions of a session begin at 301 or 401, of a year at 200.
MentionKind kind_by_number(Organ const& organ, Mention const& mention, std::string_view numbering) {
    if (mention.kind != MentionKind::bare_number) return mention.kind;
    int const number = running_number(mention.number);
    bool const high = (numbering == "year/number" && organ.series == "E" && number >= 200) ||
                      (numbering == "session/number" && organ.series == "A" && number >= 400) ||
                      (numbering == "session/number" && organ.series == "A/HRC" && number >= 101);
    return high ? MentionKind::decision : MentionKind::resolution;
}

bool has_system(Organ const& organ, std::string_view numbering) {
    return std::any_of(organ.numberings.begin(), organ.numberings.end(),
                       [&](std::string const& cell) { return numbering_in(cell).pattern == numbering; });
}

bool is_of_another_time(Context const& context, Organ const& organ, Mention const& mention) {
    constexpr int most_years_off = 5;
    std::string const session{session_of(mention.number)};
    // To its thirtieth session the Assembly numbered in another way: "3379 (XXX)".
    constexpr int first_with_stroke = 31;
    bool const stroked = numbering_of(mention.number) == "session/number";
    if (organ.series == "A" && stroked && leading_number(session) < first_with_stroke) return true;
    auto const held = context.tables.sessions.find({organ.name, session});
    int const year = leading_number(mention.date);
    if (held == context.tables.sessions.end() || year == 0 || held->second->from.empty()) return false;
    int const off = leading_number(held->second->from) - year;
    return off > most_years_off || off < -most_years_off;
}

/// The organ that alone has that system among its own, or nullptr: "MSC.428(98)".
Organ const* only_organ_with(Catalogue const& catalogue, std::string_view numbering) {
    Organ const* only = nullptr;
    for (Organ const& organ : catalogue.organs) {
        if (!has_system(organ, numbering)) continue;
        if (only != nullptr) return nullptr;
        only = &organ;
    }
    return only;
}

/// "A/RES/406(XIII) of the General Assembly of the World Tourism Organization", which numbers like that of the United Nations.
std::string const& series_of(Context const& context, Mention const& mention) {
    auto const* organ = mention.organ_words.empty() ? nullptr : context.organs.named(mention.organ_words);
    return organ != nullptr && has_system(*organ, "A/RES/number(Roman)") ? organ->series : mention.series;
}

}  // namespace

Decision decide_number(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    Kind const kind = mention.kind == MentionKind::decision ? Kind::decision : Kind::resolution;
    if (!mention.series.empty()) {
        auto const symbol = Identifier::adopted(series_of(context, mention), act_of(mention.kind), mention.number, mention.letter);
        auto decision = settled(kind, symbol.id(), Step::series_printed, "the symbol names the series " + symbol.series_and_act());
        auto const found = context.tables.series.find(std::string{symbol.series()});
        if (found != context.tables.series.end()) decision.organ = found->second;
        return decision;
    }
    if (is_plain(mention.number)) return decide_plain_number(context, ledger, mention);
    std::string_view const numbering = numbering_of(mention.number);
    if (Identifier const own = identify(mention.number); own.kind() == Identifier::Kind::agency_number) {
        auto decision = settled(kind, own.id(), Step::number_is_symbol, "the letters of the number name its organ");
        if (auto const* organ = only_organ_with(context.catalogue, numbering); organ != nullptr) decision.organ = organ->name;
        return decision;
    }
    if (numbering == "number (year)") return decide_council_number(context, mention);
    auto const choice = choose_organ(context, index);
    if (choice.organ == nullptr) return left_open("no organ can be told for this number");
    if (choice.organ->series.empty() || choice.step == Step::organ_unfit) return left_open("no organ fits this number");
    if (choice.step == Step::session_unheld) return left_open(choice.reason);
    MentionKind const what = kind_by_number(*choice.organ, mention, numbering);
    auto decision =
        settled(what == MentionKind::decision ? Kind::decision : Kind::resolution,
                identify_number(*choice.organ, act_of(what), mention.number, mention.letter).id(), choice.step, choice.sentence);
    decision.organ = choice.organ->name;
    decision.reason = choice.reason;
    // "decision 15/4 of 19 December 2022" is none of the Assembly's of 1960, whatever the words beside it say.
    if (is_of_another_time(context, *choice.organ, mention)) {
        decision.step = Step::date_far_off;
        decision.reason = "the date printed is none of that session";
    }
    return decision;
}

}  // namespace recital
