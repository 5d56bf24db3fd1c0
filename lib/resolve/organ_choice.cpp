// SPDX-License-Identifier: BSL-1.0
// Which organ adopted a resolution or decision: by the words beside it, the organ that speaks, and whether the number and date
// can be that organ's at all.
#include "resolve/detail/state.hpp"

#include <algorithm>
#include <cstdlib>

namespace recital {

namespace {

/// The system a canonical number belongs to, in the words of data/organs.tsv.
std::string numbering_of(std::string const& number) {
    auto const open = number.find('(');
    if (open != std::string::npos) {
        char const c = number[open + 1];
        if (c >= '0' && c <= '9') return "number (year)";
        if (c == 'S') return "number (S-Roman)";
        if (c == 'E') return "number (ES-Roman)";
        return "number (Roman)";
    }
    if (number.rfind("ES-", 0) == 0) return "ES-session/number";
    if (number.rfind("S-", 0) == 0) return "S-session/number";
    auto const stroke = number.find('/');
    if (stroke == std::string::npos) return "";
    if (number[0] < '0' || number[0] > '9') return "Roman/number";
    if (number[stroke + 1] == 'C') return "number" + number.substr(stroke, number.find('.', stroke) - stroke) + ".session";
    return stroke == 4 ? "year/number" : "session/number";
}

/// The session or year in a canonical number: "52", "S-26", "XV", "1996".
std::string session_of(std::string const& number) {
    auto const open = number.find('(');
    if (open != std::string::npos) return number.substr(open + 1, number.find(')') - open - 1);
    auto const stroke = number.find('/');
    auto const dot = number.find('.', stroke == std::string::npos ? 0 : stroke);
    if (stroke != std::string::npos && dot != std::string::npos) return number.substr(dot + 1);  // 1/CP.21
    return number.substr(0, stroke);
}

int running_number(std::string const& number) {
    auto const open = number.find('(');
    if (open != std::string::npos) return std::atoi(number.c_str());
    auto const stroke = number.find('/');
    return stroke == std::string::npos ? 0 : std::atoi(number.c_str() + stroke + 1);
}

/// Whether "session/number@1976-" holds in `year` (0 = unknown, holds).
bool in_period(std::string const& numbering, int year) {
    auto const at = numbering.find('@');
    if (at == std::string::npos || year == 0) return true;
    int const from = std::atoi(numbering.c_str() + at + 1);
    auto const dash = numbering.find('-', at);
    int const to = dash == std::string::npos ? from : std::atoi(numbering.c_str() + dash + 1);
    return year >= from && (dash == std::string::npos || to == 0 || year <= to);
}

/// The id of a resolution by number, in the organ's own way where data/organs.tsv gives one ("UNEP/EA.session/Res.number").
std::string own_id(Organ const& organ, MentionKind kind, std::string const& number, std::string const& letter) {
    std::string const wanted = kind == MentionKind::decision ? "Dec.number" : "Res.number";
    auto const stroke = number.find('/');
    if (stroke != std::string::npos && number[0] >= '0' && number[0] <= '9') {
        for (auto const& numbering : organ.numberings) {
            std::string id = numbering.substr(0, numbering.find('@'));
            auto const session = id.find("session");
            auto const place = id.rfind(wanted);
            if (session == std::string::npos || place == std::string::npos || place < session || place + wanted.size() != id.size())
                continue;
            id.replace(place + 4, 6, number.substr(stroke + 1));
            id.replace(session, 7, number.substr(0, stroke));
            return id;
        }
    }
    return resolution_id(organ.series + (kind == MentionKind::decision ? "/DEC" : "/RES"), number, letter);
}

std::string series_of(Organ const& organ, MentionKind kind) { return organ.series + (kind == MentionKind::decision ? "/DEC" : "/RES"); }

}  // namespace

Organ const* Resolution::organ_named(std::string_view name) const { return name.empty() ? nullptr : m_tables.catalogue->organ_named(name); }

Organ const* Resolution::speaking_organ(Mention const& mention) const {
    auto const& paragraph = m_document.paragraphs[mention.paragraph];
    if (auto const* speaker = organ_named(paragraph.speaker)) return speaker;
    return organ_named(m_document.info.organ);
}

void Resolution::read_organs() {
    auto const* issuing = organ_named(m_document.info.organ);
    auto const called = [](Organ const* organ, std::string const& words) {
        return organ != nullptr && std::find(organ->short_names.begin(), organ->short_names.end(), words) != organ->short_names.end();
    };
    std::unordered_map<std::string, Organ const*> last;  // short name → organ named in full last
    m_meanings.reserve(m_reading.organs.size());
    for (auto const& organ : m_reading.organs) {
        Organ const* meaning = nullptr;
        if (!organ.name.empty()) {
            meaning = organ_named(organ.name);
            if (meaning != nullptr)
                for (auto const& name : meaning->short_names) last[name] = meaning;
        } else {
            auto const* speaker = organ_named(m_document.paragraphs[organ.paragraph].speaker);
            if (called(speaker, organ.words))
                meaning = speaker;
            else if (called(issuing, organ.words))
                meaning = issuing;
            else if (auto const found = last.find(organ.words); found != last.end())
                meaning = found->second;
            else if (issuing != nullptr && called(organ_named(issuing->parent), organ.words))
                meaning = organ_named(issuing->parent);
            else if (organ.words == "Assembly")
                meaning = organ_named("General Assembly");
            else if (auto const names = m_tables.short_names.find(organ.words);
                     names != m_tables.short_names.end() && names->second.size() == 1)
                meaning = names->second.front();
        }
        m_meanings.push_back(meaning);
    }
}

std::size_t Resolution::first_organ_from(std::uint32_t paragraph, std::size_t at) const {
    auto const [first, last] = m_organ_range[paragraph];
    auto const begin = m_reading.organs.begin();
    auto const found = std::lower_bound(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last), at,
                                        [](OrganMention const& organ, std::size_t place) { return organ.begin < place; });
    return static_cast<std::size_t>(found - begin);
}

Organ const* Resolution::organ_before(Mention const& mention, std::size_t from) const {
    std::size_t const first = m_organ_range[mention.paragraph].first;
    for (std::size_t i = first_organ_from(mention.paragraph, mention.head); i > first; --i) {
        auto const& organ = m_reading.organs[i - 1];
        if (organ.begin < from) break;
        if (organ.end <= mention.head && organ.begin >= from && m_meanings[i - 1] != nullptr && !m_meanings[i - 1]->series.empty())
            return m_meanings[i - 1];
    }
    return nullptr;
}

Organ const* Resolution::subject_behind(std::size_t index) const {
    auto const& mention = m_reading.mentions[index];
    std::size_t last_member = index;
    while (last_member < index + 24 && last_member + 1 < m_reading.mentions.size() &&
           m_reading.mentions[last_member + 1].group == mention.group && m_reading.mentions[last_member + 1].paragraph == mention.paragraph)
        ++last_member;
    std::size_t const tail = m_reading.mentions[last_member].tail;
    auto const view = view_of(mention);
    auto const end = sentence_end(mention);
    for (std::size_t i = first_organ_from(mention.paragraph, tail); i < m_organ_range[mention.paragraph].second; ++i) {
        auto const& organ = m_reading.organs[i];
        if (organ.end > end) break;
        if (m_meanings[i] == nullptr || m_meanings[i]->series.empty()) continue;
        auto const gap = view.substr(tail, organ.begin - tail);
        auto const ends_with = [&](std::string_view words) {
            return gap.size() >= words.size() && gap.substr(gap.size() - words.size()) == words;
        };
        // "In its resolution 49/128 of 19 December 1994, the General Assembly decided"
        if (gap == ", the " || gap == " the " || gap == ", in which the " || gap == ", by which the ") return m_meanings[i];
        auto const verb = view.substr(organ.end, 5);
        bool const acts = !verb.empty() && verb[0] == ' ' && verb.size() > 1 && verb[1] >= 'a' && verb[1] <= 'z' &&
                          verb.substr(0, 4) != " and" && verb.substr(0, 3) != " to" && verb.substr(0, 3) != " of" &&
                          verb.substr(0, 3) != " in";
        if (mention.head < sentence_begin(mention) + 30 && ends_with(", the ") && acts && gap.size() < 300) return m_meanings[i];
        // "resolutions 5/14 …, 4/6 … and 4/9 …, adopted by the United Nations Environment Assembly"
        if (ends_with("adopted by the ") && gap.size() < 200 && gap.find("resolution") == std::string_view::npos) return m_meanings[i];
    }
    return nullptr;
}

double Resolution::fit(Organ const& organ, Mention const& mention) const {
    if (organ.series.empty()) return -20;
    std::string const numbering = numbering_of(mention.number);
    int const year = std::atoi(mention.date.c_str());
    double score = 0;
    bool numbered_so = false;
    for (auto const& known : organ.numberings)
        numbered_so = numbered_so || (known.substr(0, known.find('@')) == numbering && in_period(known, year));
    score += numbered_so ? 2 : -8;

    std::string const session = session_of(mention.number);
    if (auto const found = m_tables.sessions.find({organ.name, session}); found != m_tables.sessions.end()) {
        Session const& row = *found->second;
        if (!mention.date.empty())
            score += (mention.date >= row.from && (row.to.empty() || mention.date <= row.to)) ? 3 : -4;
        else
            score += 0.5;
        if (!m_document.info.date.empty() && !row.from.empty() && row.from > m_document.info.date) score -= 4;  // cites the future
    } else if (numbering == "session/number" && organ.numberings.size() > 0) {
        auto const any = m_tables.sessions.lower_bound({organ.name, ""});
        if (any != m_tables.sessions.end() && any->first.first == organ.name) score -= 4;  // its sessions are listed, this is none
    }
    std::string id = resolution_id(series_of(organ, mention.kind), mention.number, mention.letter);
    auto known = m_tables.catalogue->titles.find(id);
    if (known == m_tables.catalogue->titles.end() && !mention.letter.empty())
        known = m_tables.catalogue->titles.find(resolution_id(series_of(organ, mention.kind), mention.number, ""));
    if (known != m_tables.catalogue->titles.end()) {
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

double Resolution::group_fit(Organ const& organ, std::size_t index) const {
    auto const& mention = m_reading.mentions[index];
    double total = 0;
    int count = 0;
    // Of a very long list the neighbours speak for the rest.
    constexpr std::size_t most_members = 24;
    std::size_t first = index;
    while (first > 0 && index - first < most_members && m_reading.mentions[first - 1].group == mention.group &&
           m_reading.mentions[first - 1].paragraph == mention.paragraph)
        --first;
    for (std::size_t i = first; i < m_reading.mentions.size() && i < index + most_members; ++i) {
        auto const& member = m_reading.mentions[i];
        if (member.group != mention.group || member.paragraph != mention.paragraph) break;
        if (member.number.empty() || member.organ_words != mention.organ_words) continue;
        total += fit(organ, member);
        ++count;
    }
    // A list has one organ, but a member of its own date has the last word.
    return count == 0 ? fit(organ, mention) : 0.7 * total / count + 0.3 * fit(organ, mention);
}

Resolution::Choice Resolution::organ_of(std::size_t index) const {
    auto const& mention = m_reading.mentions[index];
    if (auto const* explicitly = organ_named(mention.organ_words)) {
        return {explicitly, "the text names the " + explicitly->name, 0.99};
    }
    struct Candidate {
        Organ const* organ;
        double prior;
        std::string step;
    };
    std::vector<Candidate> candidates;
    auto const suggest = [&](Organ const* organ, double prior, std::string step) {
        if (organ != nullptr) candidates.push_back({organ, prior, std::move(step)});
    };
    auto const suggest_principals = [&](std::string const& step) {
        for (char const* principal : {"General Assembly", "Security Council", "Economic and Social Council", "Human Rights Council"})
            suggest(organ_named(principal), 0.3, step + principal);
    };
    auto const* speaker = speaking_organ(mention);
    auto const* issuing = organ_named(m_document.info.organ);
    auto const sentence = sentence_begin(mention);
    auto const* before = organ_before(mention, sentence);
    auto const* before_in_paragraph = before != nullptr ? before : organ_before(mention, 0);
    auto const* subject = subject_behind(index);
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
        auto const names = m_tables.short_names.find(mention.organ_words);
        auto const called = [&](Organ const* organ) {
            return organ != nullptr &&
                   std::find(organ->short_names.begin(), organ->short_names.end(), mention.organ_words) != organ->short_names.end();
        };
        std::string const the = "\"" + mention.organ_words + "\" is the ";
        // What the short name means where it stands was settled when the organs were read.
        auto const [first, last] = m_organ_range[mention.paragraph];
        std::size_t const here = first_organ_from(mention.paragraph, mention.head > 60 ? mention.head - 60 : 0);
        for (std::size_t i = here; i < last && m_reading.organs[i].begin <= mention.tail + 60u; ++i) {
            auto const& organ = m_reading.organs[i];
            if (organ.words == mention.organ_words && organ.end + 60u > mention.head && organ.begin <= mention.tail + 60u)
                suggest(m_meanings[i], 2.5, the + (m_meanings[i] != nullptr ? m_meanings[i]->name : ""));
        }
        for (std::size_t i = first_organ_from(mention.paragraph, mention.head), steps = 0; i > first && steps < 64; --i, ++steps)
            if (m_reading.organs[i - 1].end <= mention.head && called(m_meanings[i - 1])) {
                suggest(m_meanings[i - 1], 2.2, the + m_meanings[i - 1]->name + ", named before");
                break;
            }
        if (called(speaker)) suggest(speaker, 2, the + speaker->name + ", which speaks");
        if (called(issuing)) suggest(issuing, 2, the + issuing->name + ", which issues the document");
        if (names != m_tables.short_names.end()) {
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
            for (auto const& organ : m_tables.catalogue->organs) suggest(&organ, 0, "the number is in the manner of the " + organ.name);
    }
    Choice best;
    double best_score = -1e9;
    double second = -1e9;
    for (auto const& candidate : candidates) {
        double const score = candidate.prior + group_fit(*candidate.organ, index);
        if (score > best_score + 1e-9) {
            if (best.organ != candidate.organ) second = best_score;
            best_score = score;
            best = {candidate.organ, candidate.step, 0};
        } else if (candidate.organ != best.organ && score > second) {
            second = score;
        }
    }
    double const margin = best_score - second;
    best.confidence = best_score < -3 ? 0.3 : margin > 3 ? 0.97 : margin > 1 ? 0.9 : 0.7;
    return best;
}

void Resolution::decide_plain_number(std::size_t index) {
    // Only the Security Council's numbers run on through the years, so that a number alone names one resolution.
    auto const& mention = m_reading.mentions[index];
    auto& citation = m_decided[index].citation;
    auto const* organ =
        mention.organ_words.empty() || mention.organ_words == "its" ? speaking_organ(mention) : organ_named(mention.organ_words);
    bool const council = (organ != nullptr && organ->series == "S") ||
                         (mention.organ_words == "Council" && speaking_organ(mention) != nullptr && speaking_organ(mention)->series == "S");
    std::string const begin = "S/RES/" + mention.number + "(";
    if (mention.kind == MentionKind::resolution) {
        if (auto const cited = m_council_cited.find(mention.number); cited != m_council_cited.end()) {
            citation.id = cited->second;
            citation.steps.push_back("the document cites " + citation.id + " with its year before");
        }
        auto const year = m_tables.council_years.find(std::atoi(mention.number.c_str()));
        if (citation.id.empty() && council && year != m_tables.council_years.end()) {
            citation.id = begin + std::to_string(year->second) + ")";
            citation.steps.push_back("a number without a year, in a text of the Security Council");
        }
    }
    if (citation.id.empty()) {
        citation.kind = Kind::unresolved;
        citation.reason = "a number without session or year does not identify a resolution";
        return;
    }
    citation.organ = "Security Council";
    citation.confidence = 0.85;
}

void Resolution::decide_number(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto& citation = m_decided[index].citation;
    citation.kind = mention.kind == MentionKind::decision ? Kind::decision : Kind::resolution;
    if (!mention.series.empty()) {
        citation.id = resolution_id(mention.series, mention.number, mention.letter);
        citation.confidence = 0.99;
        citation.steps.push_back("the symbol names the series " + mention.series);
        auto const found = m_tables.series.find(mention.series.substr(0, mention.series.size() - 4));
        if (found != m_tables.series.end()) citation.organ = found->second;
        return;
    }
    if (std::all_of(mention.number.begin(), mention.number.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        decide_plain_number(index);
        return;
    }
    if (mention.number.find_first_of("/(") == std::string::npos ||
        (mention.number[0] >= 'A' && mention.number.find('-') != std::string::npos && mention.number[0] != 'S' &&
         mention.number[0] != 'E')) {
        citation.id = mention.number;  // WHA58.3, BC-10/2: the number is the symbol
        citation.confidence = 0.9;
        citation.steps.push_back("the letters of the number name its organ");
        return;
    }
    std::string const numbering = numbering_of(mention.number);
    if (numbering == "number (year)") {
        // Only the Security Council numbers so; another organ's name beside it belongs to something else unless it is explicit.
        int const year = std::atoi(session_of(mention.number).c_str());
        int const number = std::atoi(mention.number.c_str());
        citation.organ = "Security Council";
        citation.id = "S/RES/" + mention.number;
        citation.confidence = 0.99;
        citation.steps.push_back("a number with the year in brackets is the Security Council's");
        auto const known = m_tables.council_numbers.find(year);
        bool const plausible =
            known == m_tables.council_numbers.end() || (number + 40 >= known->second.first && number <= known->second.second + 40);
        if (!plausible) {
            if (mention.kind == MentionKind::bare_number) {
                // Far from any word "resolution" it is a count and a year, nothing else.
                if (view_of(mention).find("esolution") == std::string_view::npos) m_decided[index].emit = false;
                citation.kind = Kind::unresolved;
                citation.reason = "no resolution of " + std::to_string(year) + " has the number " + std::to_string(number);
                return;
            }
            citation.confidence = 0.6;
            citation.reason = "the number does not belong to the year: a slip in the text?";
        }
        if (mention.kind == MentionKind::decision) citation.kind = Kind::resolution;
        return;
    }
    auto const choice = organ_of(index);
    if (choice.organ == nullptr || choice.organ->series.empty() || choice.confidence < 0.35) {
        citation.kind = Kind::unresolved;
        citation.reason = choice.organ == nullptr ? "no organ can be told for this number" : "no organ fits this number";
        return;
    }
    citation.organ = choice.organ->name;
    MentionKind kind = mention.kind;
    if (kind == MentionKind::bare_number) {
        // Below a heading "resolutions and decisions" the number tells which: decisions of a session begin at 301 or 401, of a year at 200.
        int const number = running_number(mention.number);
        bool const high = (numbering == "year/number" && choice.organ->series == "E" && number >= 200) ||
                          (numbering == "session/number" && choice.organ->series == "A" && number >= 400) ||
                          (numbering == "session/number" && choice.organ->series == "A/HRC" && number >= 101);
        kind = high ? MentionKind::decision : MentionKind::resolution;
        citation.kind = high ? Kind::decision : Kind::resolution;
    }
    citation.id = own_id(*choice.organ, kind, mention.number, mention.letter);
    citation.confidence = choice.confidence;
    citation.steps.push_back(choice.step);
}

}  // namespace recital
