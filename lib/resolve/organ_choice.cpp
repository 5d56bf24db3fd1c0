// SPDX-License-Identifier: BSL-1.0
// Which organ adopted a resolution or decision: by the words beside it, the organ that speaks, and whether the number and date
// can be that organ's at all.
#include "identity/number.hpp"
#include "identity/written.hpp"
#include "model/leading_number.hpp"
#include "resolve/detail/deciders.hpp"

#include <algorithm>
#include <cstdlib>

namespace recital {

namespace {

double fit_of(Context const& context, Organ const& organ, Mention const& mention) {
    if (organ.series.empty()) return -20;
    std::string_view const numbering = numbering_of(mention.number);
    int const year = leading_number(mention.date);
    double score = 0;
    bool numbered_so = false;
    for (auto const& cell : organ.numberings) {
        Numbering const known = numbering_in(cell);
        bool const may = known.pattern == numbering || (numbering == "session/number" && numbers_so(known.pattern, mention.number));
        numbered_so = numbered_so || (may && known.holds_in(year));
    }
    score += numbered_so ? 2 : -8;

    std::string const session{session_of(mention.number)};
    if (auto const found = context.tables.sessions.find({organ.name, session}); found != context.tables.sessions.end()) {
        Session const& row = *found->second;
        if (!mention.date.empty())
            score += (mention.date >= row.from && (row.to.empty() || mention.date <= row.to)) ? 3 : -4;
        else
            score += 0.5;
        if (!context.document.info.date.empty() && !row.from.empty() && row.from > context.document.info.date)
            score -= 4;  // cites the future
    } else if (numbering == "session/number" && organ.numberings.size() > 0) {
        auto const any = context.tables.sessions.lower_bound({organ.name, ""});
        if (any != context.tables.sessions.end() && any->first.first == organ.name) score -= 4;  // its sessions are listed, this is none
    }
    Act const act = act_of(mention.kind);
    auto known = context.catalogue.titles.find(identify_number(organ, act, mention.number, mention.letter).id());
    if (known == context.catalogue.titles.end() && !mention.letter.empty())
        known = context.catalogue.titles.find(identify_number(organ, act, mention.number).id());
    if (known != context.catalogue.titles.end()) {
        score += 1.5;
        if (!mention.date.empty() && !known->second.date.empty()) score += known->second.date == mention.date ? 4 : -1;
    }
    // Decisions of the General Assembly are numbered from 301 or 401 in each session, those of the Council from 101.
    if (mention.kind == MentionKind::decision && numbering == "session/number") {
        int const number = running_number(mention.number);
        if (organ.series == "A") score += number >= 300 ? 1.5 : -3;
        if (organ.series == "A/HRC") score += number >= 101 && number < 300 ? 1.5 : -3;
    }
    if (mention.kind == MentionKind::decision && numbering == "year/number" && organ.series == "E")
        score += running_number(mention.number) >= 100 ? 1 : -1.5;
    if (mention.kind == MentionKind::decision && numbering == "year/number" && organ.series == "E/CN.4")
        score += running_number(mention.number) < 200 ? 0.5 : -1.5;
    // Numbers of one session: the Human Rights Council has never passed 60 resolutions in one.
    if (mention.kind != MentionKind::decision && numbering == "session/number" && organ.series == "A/HRC" &&
        running_number(mention.number) > 70)
        score -= 4;
    // The Roman sessions: the General Assembly counts on from session to session up to 3541, the commissions start anew at 1.
    if (numbering == "number (Roman)") {
        int const number = running_number(mention.number);
        if (organ.series == "A") score += number > 60 ? 1.0 : 0;
        if (organ.series.rfind("E/CN", 0) == 0) score += number > 60 ? -5 : 0.5;
    }
    return score;
}

/// fit_of(), kept: each member of a list asks for the fit of all its neighbours.
double fit(Context const& context, Organ const& organ, Mention const& mention) {
    auto const organ_index = static_cast<std::uint64_t>(&organ - context.catalogue.organs.data());
    auto const mention_index = static_cast<std::uint64_t>(&mention - context.mentions.data());
    auto const [known, is_new] = context.fits.try_emplace(organ_index << 32U | mention_index, 0.0);
    if (is_new) known->second = fit_of(context, organ, mention);
    return known->second;
}

double group_fit(Context const& context, Organ const& organ, std::size_t index) {
    auto const& mention = context.mentions[index];
    double total = 0;
    int count = 0;
    // Of a very long list the neighbours speak for the rest.
    constexpr std::size_t most_members = 24;
    std::size_t first = index;
    while (first > 0 && index - first < most_members && context.mentions[first - 1].group == mention.group &&
           context.mentions[first - 1].paragraph == mention.paragraph)
        --first;
    for (std::size_t i = first; i < context.mentions.size() && i < index + most_members; ++i) {
        auto const& member = context.mentions[i];
        if (member.group != mention.group || member.paragraph != mention.paragraph) break;
        if (member.number.empty() || member.organ_words != mention.organ_words) continue;
        total += fit(context, organ, member);
        ++count;
    }
    // A list has one organ, but a member of its own date has the last word.
    return count == 0 ? fit(context, organ, mention) : 0.7 * total / count + 0.3 * fit(context, organ, mention);
}

struct Candidate {
    Organ const* organ;
    double prior;
    std::string sentence;
};

/// The organs that may be meant where no organ is named in full, each with what speaks for it beside the number itself.
std::vector<Candidate> candidates_for(Context const& context, std::size_t index) {
    auto const& mention = context.mentions[index];
    std::vector<Candidate> candidates;
    auto const suggest = [&](Organ const* organ, double prior, std::string sentence) {
        if (organ != nullptr) candidates.push_back({organ, prior, std::move(sentence)});
    };
    auto const suggest_principals = [&](std::string const& sentence) {
        for (std::string const& principal : context.words.unnamed_organs.words())
            suggest(context.organs.named(principal), 0.3, sentence + principal);
    };
    auto const* speaker = context.organs.speaker_of(mention);
    auto const* issuing = context.organs.issuing();
    auto const sentence = context.sentence_begin(mention);
    auto const* before = context.organs.before(mention, sentence);
    auto const* before_in_paragraph = before != nullptr ? before : context.organs.before(mention, 0);
    auto const* subject = subject_behind(context, index);
    if (subject != nullptr && mention.organ_words.empty())
        suggest(subject, 4, "no organ is named: the " + subject->name + " follows as the one that speaks or adopted it");

    if (mention.organ_words == "its") {
        if (subject != nullptr) suggest(subject, 4, "\"its\" is the " + subject->name + ", the subject that follows");
        if (before != nullptr) suggest(before, 3, "\"its\" is the " + before->name + ", named before in the sentence");
        if (speaker != nullptr) suggest(speaker, before == nullptr ? 3 : 2.2, "\"its\" is the " + speaker->name + ", which speaks");
        if (before_in_paragraph != nullptr)
            suggest(before_in_paragraph, 1, "\"its\" is the " + before_in_paragraph->name + ", named before");
        suggest_principals("the number is in the manner of the ");
    } else if (!mention.organ_words.empty()) {
        auto const names = context.tables.short_names.find(mention.organ_words);
        auto const called = [&](Organ const* organ) {
            return organ != nullptr &&
                   std::find(organ->short_names.begin(), organ->short_names.end(), mention.organ_words) != organ->short_names.end();
        };
        std::string const the = "\"" + mention.organ_words + "\" is the ";
        // What the short name means where it stands was settled when the organs were read.
        auto const [first, last] = context.organs.range(mention.paragraph);
        std::size_t const here = context.organs.first_from(mention.paragraph, mention.head > 60 ? mention.head - 60 : 0);
        for (std::size_t i = here; i < last && context.reading.organs[i].begin <= mention.tail + 60u; ++i) {
            auto const& organ = context.reading.organs[i];
            if (organ.words == mention.organ_words && organ.end + 60u > mention.head && organ.begin <= mention.tail + 60u)
                suggest(context.organs.meaning(i), 2.5,
                        the + (context.organs.meaning(i) != nullptr ? context.organs.meaning(i)->name : ""));
        }
        for (std::size_t i = context.organs.first_from(mention.paragraph, mention.head), steps = 0; i > first && steps < 64; --i, ++steps)
            if (context.reading.organs[i - 1].end <= mention.head && called(context.organs.meaning(i - 1))) {
                suggest(context.organs.meaning(i - 1), 2.2, the + context.organs.meaning(i - 1)->name + ", named before");
                break;
            }
        if (called(speaker)) suggest(speaker, 2, the + speaker->name + ", which speaks");
        if (called(issuing)) suggest(issuing, 2, the + issuing->name + ", which issues the document");
        if (names != context.tables.short_names.end()) {
            for (auto const* organ : names->second) {
                bool const principal = organ->parent.empty() && organ->series.size() == 1;
                suggest(organ, principal || organ->series == "A/HRC" ? 0.5 : -1.5, the + organ->name + ", by the shape of the number");
            }
        }
    } else {
        if (speaker != nullptr) suggest(speaker, 2.5, "no organ is named: the " + speaker->name + " speaks");
        if (issuing != nullptr) suggest(issuing, 2, "no organ is named: the " + issuing->name + " issues the document");
        if (before != nullptr) suggest(before, 2.2, "no organ is named: the " + before->name + " was named before in the sentence");
        if (before_in_paragraph != nullptr)
            suggest(before_in_paragraph, 1, "no organ is named: the " + before_in_paragraph->name + " was named before");
        suggest_principals("no organ is named: the number is in the manner of the ");
        if (numbering_of(mention.number).find("number/C") == 0 || numbering_of(mention.number) == "Roman/number")
            for (auto const& organ : context.catalogue.organs) suggest(&organ, 0, "the number is in the manner of the " + organ.name);
    }
    return candidates;
}

/// How many sessions beyond the last listed one a document of its date can know: one or two that are still to come, and those that
/// organs, at most four a year, have held since the table was made.
int unlisted_sessions(Context const& context, Organ const& organ, int last) {
    constexpr int still_to_come = 2;
    constexpr int most_a_year = 4;
    auto const listed = context.tables.sessions.find({organ.name, std::to_string(last)});
    if (listed == context.tables.sessions.end()) return still_to_come;
    int const years = leading_number(context.document.info.date) - leading_number(listed->second->from);
    return still_to_come + std::max(years, 0) * most_a_year;
}

/// Session or year of a number, where its organ's are listed and this is none of them; those the document may know are none missing.
bool is_unheld(Context const& context, Organ const& organ, std::string const& number, bool named) {
    // "250/2002" of the commissions of other organizations: number and year
    constexpr int most_sessions = 200;
    constexpr int most_in_a_session = 1000;
    if (!named && numbering_of(number) == "session/number" &&
        (leading_number(number) > most_sessions || running_number(number) >= most_in_a_session))
        return true;
    auto const last = context.tables.last_sessions.find(organ.name);
    if (last == context.tables.last_sessions.end()) return false;
    std::string const session{session_of(number)};
    if (context.tables.sessions.count({organ.name, session}) != 0) return false;
    int const count = leading_number(session);
    DocumentInfo const& own = context.document.info;
    if (own.organ == organ.name && leading_number(own.session) >= count && count > 0) return false;
    return count == 0 || count <= last->second || count > last->second + unlisted_sessions(context, organ, last->second);
}

/// Days between the printed date and the session of the number; 0 where it lies in it or either is not known. Months count 31 days.
int days_off(Context const& context, Organ const& organ, Mention const& mention) {
    auto const found = context.tables.sessions.find({organ.name, session_of(mention.number)});
    constexpr std::size_t full_date = 10;
    if (found == context.tables.sessions.end() || mention.date.size() != full_date) return 0;
    auto const days = [](std::string const& date) {
        auto const part = [&](std::size_t at) { return date.size() > at ? leading_number(std::string_view{date}.substr(at)) : 1; };
        return part(0) * 372 + part(5) * 31 + part(8);
    };
    Session const& session = *found->second;
    if (mention.date < session.from) return days(session.from) - days(mention.date);
    return session.to.empty() || mention.date <= session.to ? 0 : days(mention.date) - days(session.to);
}

/// What a chosen organ's sessions say against it.
void doubt(Context const& context, Mention const& mention, bool named, OrganChoice& choice) {
    constexpr int slip = 400;  // a wrong year, a resolution adopted after its session
    if (is_unheld(context, *choice.organ, mention.number, named)) {
        choice.step = Step::session_unheld;
        std::string const session{session_of(mention.number)};
        bool const held = context.tables.sessions.count({choice.organ->name, session}) != 0;
        choice.reason = "the " + choice.organ->name + (held ? " has no number so high in session " : " has held no session ") + session;
    } else if (int const off = days_off(context, *choice.organ, mention); off > 0) {
        choice.step = off > slip ? Step::date_far_off : Step::date_off;
        choice.reason = "the date printed is none of that session";
    }
}

/// The organ in whose manner a number is that the organ named beside it cannot have: "General Assembly … 2018/14".
OrganChoice by_shape(Context const& context, Mention const& mention, OrganChoice const& refused) {
    constexpr double fits = 2;
    OrganChoice best = refused;
    double best_score = fits;
    for (std::string const& principal : context.words.unnamed_organs.words()) {
        auto const* organ = context.organs.named(principal);
        if (organ == nullptr || organ == refused.organ || is_unheld(context, *organ, mention.number, false)) continue;
        double const score = fit(context, *organ, mention);
        if (score <= best_score) continue;
        best_score = score;
        best = {organ, "the number is in the manner of the " + organ->name, Step::organ_shaped, refused.reason};
    }
    return best;
}

}  // namespace

double best_fit(Context const& context, std::size_t index, Mention const& variant) {
    if (auto const* named = context.organs.named(variant.organ_words)) return fit_of(context, *named, variant);
    double best = -1e9;
    for (auto const& candidate : candidates_for(context, index)) best = std::max(best, fit_of(context, *candidate.organ, variant));
    return best;
}

OrganChoice choose_organ(Context const& context, std::size_t index) {
    auto const& mention = context.mentions[index];
    if (auto const* named = context.organs.named(mention.organ_words)) {
        OrganChoice choice{named, "the text names the " + named->name, Step::organ_named, ""};
        doubt(context, mention, true, choice);
        return choice.step == Step::session_unheld ? by_shape(context, mention, choice) : choice;
    }
    OrganChoice best;
    double best_score = -1e9;
    double second = -1e9;
    for (auto const& candidate : candidates_for(context, index)) {
        double const score = candidate.prior + group_fit(context, *candidate.organ, index);
        if (score > best_score + 1e-9) {
            if (best.organ != candidate.organ) second = best_score;
            best_score = score;
            best.organ = candidate.organ;
            best.sentence = candidate.sentence;
        } else if (candidate.organ != best.organ && score > second) {
            second = score;
        }
    }
    if (best.organ == nullptr || best_score < -3) return best;
    double const margin = best_score - second;
    best.step = margin > 3 ? Step::organ_clear : margin > 1 ? Step::organ_likely : Step::organ_close;
    doubt(context, mention, false, best);
    return best;
}

}  // namespace recital
