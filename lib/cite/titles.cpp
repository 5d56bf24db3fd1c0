// SPDX-License-Identifier: BSL-1.0
// Instruments by title, by the shape of a title, by a short form, and by a short name the document itself introduced.
#include "cite/detail/scanner.hpp"

#include "grammar/date.hpp"
#include "grammar/title_shape.hpp"

#include <algorithm>

namespace recital {

namespace {

/// Capital words that open sentences or lead to a title without belonging to it, and verbs that open paragraphs: "Recalling".
bool is_opener(CiteWords const& words, std::string_view word) {
    if (words.openers.contains(word)) return true;
    return word.size() > 5 && words.verb_endings.first_at_end(word) > 0 && !words.no_verbs.contains(word);
}

/// Lower-case phrases count as titles only when they are long enough to mean one thing.
constexpr std::size_t shortest_small_title = 30;
/// … or have a number and a year: "general comment No. 9 (2006".
bool means_one_thing(std::string_view small_title) {
    bool const numbered = small_title.find(" No. ") != std::string_view::npos && bytes::digit(small_title.back());
    return numbered || small_title.size() >= shortest_small_title;
}

/// Whether the capitals of `acronym` stand in this order among the first letters of the title's words, the last two aside:
/// "UNCLOS" for "United Nations Convention on the Law of the Sea", but not "UNMHA" for "Hodeidah Agreement".
bool abbreviates(CiteWords const& words, std::string_view acronym, std::string_view title) {
    std::string initials;
    bool start = true;
    for (char const c : title) {
        if (start && bytes::alnum(c)) initials += static_cast<char>(bytes::lower(c) ? c - 'a' + 'A' : c);
        start = c == ' ' || c == '-' || c == '/';
    }
    std::size_t at = 0;
    std::size_t matched = 0;
    for (char const c : acronym) {
        char const wanted = static_cast<char>(bytes::lower(c) ? c - 'a' + 'A' : c);
        auto const found = initials.find(wanted, at);
        if (found == std::string::npos) continue;
        at = found + 1;
        ++matched;
    }
    if (initials.empty() || acronym.size() < 3 || matched + 2 < acronym.size() || matched < 2) return false;
    // It stands for the whole title only where it begins with it or holds the letter of its noun ("NPT", "CTBT"), not where it
    // abbreviates the last words ("Road Map on Intelligent Transport Systems (ITS)").
    std::string_view const opening = title.rfind("International ", 0) == 0 ? title.substr(14) : title;
    if (!opening.empty() && opening.front() == acronym.front()) return true;
    for (std::string const& noun : words.acronym_nouns.words())
        if (title.find(noun) != std::string_view::npos && acronym.find(noun.front()) != std::string_view::npos) return true;
    return acronym.front() == title.front();
}

/// Whether what follows a noun makes it the name of an office: "Protocol and Liaison Service".
bool names_an_office(CiteWords const& words, std::string_view behind) {
    if (behind.rfind(" and ", 0) != 0) return false;
    for (std::size_t at = 5; at < behind.size() && bytes::upper(behind[at]);) {
        std::size_t const end = std::min(behind.find_first_of(" ,.;)", at), behind.size());
        auto const word = behind.substr(at, end - at);
        if (words.offices.contains(word)) return true;
        if (end == behind.size() || behind[end] != ' ') return false;
        at = end + 1;
    }
    return false;
}

}  // namespace

std::size_t Scanner::read_title(std::size_t at) {
    char const c = m_text[at];
    auto const match = m_tables.titles.find(m_text, at);
    bool const capital = bytes::upper(c) || bytes::digit(c);
    if (match.length > 0 && match.values.front() == Finder::Tables::no_instrument) return capital ? at + match.length : at;
    // not yet an instrument: "the draft convention on …", "elaborate an international convention on …"
    if (match.length > 0 && !capital && (precedes(at, "draft ") || precedes(at, " a ") || precedes(at, " an "))) return at + match.length;
    // "Preparatory Commission for the Comprehensive Nuclear-Test-Ban Treaty Organization": an organ's name
    if (match.length > 0 && rest(at + match.length).rfind(" Organization", 0) == 0) return at + match.length;
    if (match.length > 0 && (capital || means_one_thing(m_text.substr(at, match.length)))) {
        ++m_group;
        std::size_t end = at + match.length;
        // the phrase ends with a word's end: "… No. 13 (2011"
        auto const open = m_text.substr(at, match.length).rfind('(');
        if (open != std::string_view::npos && rest(at + open).substr(0, match.length + 1 - open).find(')') == match.length - open) ++end;
        // "Protocol against the Smuggling of Migrants …, supplementing the United Nations Convention …" is one title.
        for (std::string const& lead : m_tables.words.supplement_leads.words()) {
            if (rest(end).rfind(lead, 0) != 0) continue;
            std::size_t const inner = end + lead.size();
            auto const listed = m_tables.titles.find(m_text, inner);
            auto const shape = grammar::parse_shaped_title(rest(inner));
            std::size_t const length = std::max(listed.length, shape ? shape->length : 0);
            if (length > 0) end = inner + length;
            break;
        }
        // An alias may stop before the printed title does ("Protocol against the Smuggling of Migrants" … "on Land, Sea and Air"): what
        // goes on in the shape of the title belongs to the mention, as long as no other instrument begins in it.
        if (end == at + match.length && capital && bytes::alnum(m_text[end - 1])) {
            auto const shape = grammar::parse_shaped_title(rest(at));
            if (shape && at + shape->length > end && shape->noun_begin < match.length) {
                bool another = false;
                auto const more = m_text.substr(end, at + shape->length - end);
                auto const supplement = more.find("supplementing the ");
                for (std::size_t inner = end; !another && inner < at + shape->length; ++inner)
                    if (bytes::upper(m_text[inner]) && !bytes::alnum(m_text[inner - 1]) && m_tables.titles.find(m_text, inner).length > 0)
                        another = true;
                if (more.rfind(" and ", 0) != 0 && more.rfind(" of ", 0) != 0 && (!another || supplement != std::string_view::npos))
                    end = at + shape->length;
            }
        }
        auto& mention = add(MentionKind::title, at, end);
        for (auto const index : match.values) mention.candidates.push_back(m_tables.instruments[index].id);
        mention.noun = m_tables.instruments[match.values.front()].type;
        mention.number = std::string(m_text.substr(at, match.length));
        mention.form = Form::title;
        mention.repaired = mention.repaired || match.loose;
        learn_alias(mention);
        return end;
    }
    if (!capital) return at;
    std::size_t word_end = at;
    while (word_end < m_text.size() && bytes::alnum(m_text[word_end])) ++word_end;
    if (is_opener(m_tables.words, m_text.substr(at, word_end - at))) return at;
    // No title begins within an organ's name ("Committee on World Food Security Voluntary Guidelines").
    if (m_reading.organs.size() > m_first_organ && m_reading.organs.back().begin < at && m_reading.organs.back().end > at) return at;
    auto shaped = grammar::parse_shaped_title(rest(at));
    if (!shaped && word_end == at + 1 && word_end + 1 < m_text.size() && m_text[word_end] == ' ' && bytes::lower(m_text[word_end + 1]))
        return read_torn_noun(at);
    if (!shaped) return at;
    bool const full = shaped->after;
    // "the Principles of the Charter", "Regulations of the …": what counts is the instrument they are part of.
    if (full && (shaped->noun == "principles" || shaped->noun == "rules" || shaped->noun == "regulations" || shaped->noun == "code") &&
        rest(at + shaped->noun_begin).substr(0, 24).find(" of ") != std::string_view::npos && !shaped->before)
        return at;
    // "Treaty Section", "Global Compact Local Networks": the noun is part of another name.
    if (!full) {
        // The bracket in "Convention on the Rights of the Child (the Convention)" introduces a short form and is none itself.
        if (m_reading.mentions.size() > m_first_mention && at < m_reading.mentions.back().tail) return at + shaped->length;
        auto const behind = rest(at + shaped->length);
        if (names_an_office(m_tables.words, behind)) return at;
        if (behind.size() > 2 && behind[0] == ' ' && bytes::upper(behind[1]) && bytes::lower(behind[2]) &&
            behind.rfind(" States", 0) != 0 && behind.rfind(" State ", 0) != 0 && behind.rfind(" Parties", 0) != 0)
            return at;
    }
    // A year before a title tells which one is meant without being part of it: "the 1988 Convention for …".
    if (bytes::digit(c) && (full || shaped->noun_begin > word_end + 1 - at)) {
        auto const listed = m_tables.titles.find(m_text, word_end + 1);
        if (full || listed.length > 0) return at;
    }
    ++m_group;
    // "World Trade Organization Agreement on …", "UN Programme of Action to …": a listed title that begins within the first words and
    // reaches the end of the shape
    for (std::size_t inner = at + 1; shaped->before && inner <= at + shaped->noun_begin; ++inner) {
        if (!bytes::upper(m_text[inner]) || bytes::alnum(m_text[inner - 1])) continue;
        auto const listed = m_tables.titles.find(m_text, inner);
        if (listed.length > 0 && inner + listed.length >= at + shaped->length) return read_title(inner);
    }
    if (std::size_t const end = read_noun_of_joint_title(at, at + shaped->noun_begin); end > at) return end;
    if (std::size_t const end = full || !shaped->plural ? at : read_names_of_one_noun(at, at + shaped->noun_begin, at + shaped->length);
        end > at)
        return end;
    std::size_t const begin = name_begin(at);
    std::size_t const end = full ? name_end(at, at + shaped->noun_begin, at + shaped->length) : at + shaped->length;
    std::size_t const stop = full ? end : numeral_end(end);
    auto& mention = add(full ? MentionKind::shaped_title : MentionKind::short_title, begin, stop);
    mention.noun = shaped->noun;
    mention.plural = shaped->plural;
    mention.number = std::string(m_text.substr(begin, stop - begin));
    mention.form = full ? Form::title : Form::short_form;
    if (full) learn_alias(mention);
    return stop;
}

std::size_t Scanner::numeral_end(std::size_t end) const {
    // "Protocol V", "Additional Protocol II"
    if (rest(end).rfind(" ", 0) != 0) return end;
    std::size_t numeral = end + 1;
    while (numeral < m_text.size() && (m_text[numeral] == 'I' || m_text[numeral] == 'V' || m_text[numeral] == 'X')) ++numeral;
    bool const whole = numeral > end + 1 && (numeral == m_text.size() || !bytes::alnum(m_text[numeral]));
    return whole ? numeral : end;
}

std::size_t Scanner::name_begin(std::size_t at) const {
    std::size_t begin = at;
    std::size_t const earliest = m_reading.mentions.size() > m_first_mention ? m_reading.mentions.back().tail : 0;
    for (int words = 0; words < 6; ++words) {
        // the word before, and, where that is "of" or a figure, the one before it
        auto const word_before = [&](std::size_t from) {
            std::size_t const last = from > 0 && m_text[from - 1] == ' ' ? from - 1 : from;
            std::size_t first = last;
            while (first > 0 && (bytes::alnum(m_text[first - 1]) || m_text[first - 1] == '-' || m_text[first - 1] == '\'')) --first;
            return last < from ? m_text.substr(first, last - first) : std::string_view{};
        };
        auto const word = word_before(begin);
        if (word.empty()) break;
        auto const word_at = begin - 1 - word.size();
        std::size_t candidate = begin;
        bool const figure = std::all_of(word.begin(), word.end(), bytes::digit) && word.size() <= 2;
        if (word == "of" || figure) {
            auto const further = word_before(word_at);
            if (further.empty() || (!bytes::upper(further[0]) && further != "of") || is_opener(m_tables.words, further)) break;
            candidate = word_at - 1 - further.size();
            if (further == "of") {
                auto const whose = word_before(candidate);
                if (whose.empty() || !bytes::upper(whose[0]) || is_opener(m_tables.words, whose)) break;
                candidate -= 1 + whose.size();
            }
        } else if (bytes::upper(word[0]) && begin != at && !is_opener(m_tables.words, word)) {
            candidate = word_at;
        }
        if (candidate == begin || candidate < earliest) break;
        begin = candidate;
    }
    return begin;
}

std::size_t Scanner::name_end(std::size_t at, std::size_t noun_begin, std::size_t end) const {
    for (std::size_t inner = noun_begin + 1; inner < end; ++inner) {
        if (!bytes::upper(m_text[inner]) || bytes::alnum(m_text[inner - 1])) continue;
        // "… and the Group of 20", "… and the United Nations": the next party, not the title's end
        if (precedes(inner, " and the ") || precedes(inner, " and of the ")) {
            bool outsider = m_tables.organ_names.find(m_text, inner).length > 0;
            for (std::string const& other : m_tables.words.outsiders.words()) outsider = outsider || rest(inner).rfind(other, 0) == 0;
            if (rest(inner).rfind("United Nations", 0) == 0 && inner + 14 == end) outsider = true;
            auto const joint = m_text.rfind(" and ", inner);
            if (outsider && joint > noun_begin && joint > at) return joint;
        }
        auto const listed = m_tables.titles.find(m_text, inner);
        if (listed.length == 0) continue;
        // "… and the Convention on the Rights of the Child": the listed title is a mention of its own, but "Optional Protocol to
        // the Convention against Torture" goes on to its end.
        std::size_t cut = inner;
        // Titles one after the other in a cell: "Protocol on Lakes Convention on the Rights of the Child" has no word that joins them.
        if (m_text[inner - 1] == ' ' && inner > noun_begin + 2) {
            std::size_t word = inner - 1;
            while (word > noun_begin && bytes::alnum(m_text[word - 1])) --word;
            if (word + 1 < inner && bytes::upper(m_text[word])) return inner - 1;
        }
        for (std::string const& joint : m_tables.words.title_joints.words())
            if (cut > joint.size() && precedes(cut - (m_text[cut - 1] == ' ' ? 1 : 0), joint))
                cut -= joint.size() + (m_text[cut - 1] == ' ' ? 1 : 0);
        auto const between = m_text.substr(cut, inner - cut);
        if (between.find(" and") != std::string_view::npos || between.find(" or") != std::string_view::npos ||
            between.find(',') != std::string_view::npos)
            return cut > noun_begin ? cut : end;
        return std::max(end, inner + listed.length);
    }
    return end;
}

std::size_t Scanner::read_torn_noun(std::size_t at) {
    // "C onvention": the PDF set the first letter apart. The parts are joined and read as a short form.
    std::size_t end = at + 2;
    while (end < m_text.size() && bytes::lower(m_text[end])) ++end;
    std::string const joined = std::string(1, m_text[at]) + std::string(m_text.substr(at + 2, end - at - 2));
    auto const shaped = grammar::parse_shaped_title(joined);
    if (!shaped || shaped->length != joined.size() || shaped->noun_begin != 0) return at;
    ++m_group;
    auto& mention = add(MentionKind::short_title, at, end);
    mention.noun = shaped->noun;
    mention.plural = shaped->plural;
    mention.number = joined;
    mention.form = Form::short_form;
    mention.repaired = true;
    return end;
}

std::size_t Scanner::read_rules_of_procedure(std::size_t at) {
    static constexpr std::string_view phrase = "rules of procedure";
    if (rest(at).rfind(phrase, 0) != 0) return at;
    // Cited with a rule's number only: "rule 30 of the rules of procedure of the Assembly".
    auto const before = m_text.substr(at < 40 ? 0 : at - 40, std::min<std::size_t>(at, 40));
    bool const with_rule = before.find("ule ") != std::string_view::npos || before.find("ules ") != std::string_view::npos;
    if (!with_rule) return at;
    std::size_t const end = at + phrase.size();
    ++m_group;
    auto& mention = add(MentionKind::short_title, at, end);
    mention.noun = "rules of procedure";
    mention.number = phrase;
    mention.form = Form::short_form;
    for (std::string_view lead : {" of the ", " of "}) {
        if (rest(end).rfind(lead, 0) != 0) continue;
        std::size_t const organ_at = end + lead.size();
        if (organ_at < m_text.size() && bytes::upper(m_text[organ_at]) && read_organ(organ_at) > organ_at) {
            auto const& organ = m_reading.organs.back();
            m_reading.mentions.back().organ_words = organ.name.empty() ? organ.words : organ.name;
            m_reading.mentions.back().tail = organ.end;
        }
        break;
    }
    return end;
}

void Scanner::learn_alias(Mention& mention) {
    std::size_t at = mention.end;
    // "… of 10 December 1982 (UNCLOS)"
    for (std::string const& lead : m_tables.words.title_date_leads.words()) {
        if (rest(at).rfind(lead, 0) != 0) continue;
        if (auto const date = grammar::parse_date(rest(at + lead.size()))) {
            mention.date = date->iso;
            at += lead.size() + date->length;
            mention.tail = static_cast<std::uint32_t>(at);
        }
        break;
    }
    if (rest(at).rfind(" (", 0) != 0) return;
    std::size_t const open = at + 2;
    constexpr std::size_t longest_name = 60;
    std::size_t const length = rest(open).substr(0, longest_name + 1).find(')');
    if (length == std::string_view::npos || length < 2) return;
    std::string_view inner = m_text.substr(open, length);
    for (std::string const& lead : m_tables.words.introductions.words())
        if (inner.rfind(lead, 0) == 0) inner.remove_prefix(lead.size());
    while (!inner.empty() && (inner.back() == '"' || inner.back() == '\'' || inner.back() == ',')) inner.remove_suffix(1);
    if (inner.size() < 3 || !(bytes::upper(inner.front()) || bytes::digit(inner.front())) || inner.find('/') != std::string_view::npos)
        return;
    bool const letters = std::all_of(inner.begin(), inner.end(), [](char c) { return bytes::alnum(c) || c == ' ' || c == '-'; });
    bool const capitals = std::count_if(inner.begin(), inner.end(), bytes::upper) >= 2;
    if (!letters || (!capitals && inner.find(' ') == std::string_view::npos)) {
        // A plain "the Convention" is resolved as a short form; the bracket itself is no mention, but says which one it will stand for.
        mention.tail = static_cast<std::uint32_t>(open + length + 1);
        if (letters) mention.introduces = std::string(inner);
        return;
    }
    if (std::all_of(inner.begin(), inner.end(), [](char c) { return bytes::digit(c) || c == ' ' || c == '-'; })) return;
    // "Conference of the Parties to the Stockholm Convention … (the "Conference of the Parties")": of what the title is part of
    std::size_t const near = mention.begin > inner.size() + 8 ? mention.begin - inner.size() - 8 : 0;
    if (m_text.substr(near, mention.begin - near).find(inner) != std::string_view::npos) return;
    if (inner.find(' ') == std::string_view::npos && !abbreviates(m_tables.words, inner, mention.number)) return;
    mention.alias = std::string(inner);
    mention.tail = static_cast<std::uint32_t>(open + length + 1);
    m_aliases[mention.alias] = m_reading.mentions.size() - 1;
}

std::size_t Scanner::read_alias(std::size_t at) {
    if (m_aliases.empty()) return at;
    // Short names run to the end of a capital word; the longest one known wins.
    std::size_t best = 0;
    std::size_t target = 0;
    for (auto const& [alias, mention] : m_aliases) {
        if (rest(at).rfind(alias, 0) != 0 || alias.size() <= best) continue;
        std::size_t const end = at + alias.size();
        if (end < m_text.size() && bytes::alnum(m_text[end])) continue;
        best = alias.size();
        target = mention;
    }
    if (best == 0) return at;
    // where the bracket introduces it, it is no mention of its own
    auto const& introducing = m_reading.mentions[target];
    if (introducing.paragraph == m_paragraph && at < introducing.tail) return at + best;
    if (precedes(at, "Committee on the ") || precedes(at, "Committee on ")) return at;
    ++m_group;
    auto const candidates = introducing.candidates;
    auto const number = introducing.number;
    auto const noun = introducing.noun;
    auto& mention = add(MentionKind::short_title, at, at + best);
    mention.candidates = candidates;
    mention.number = candidates.empty() ? number : std::string(m_text.substr(at, best));
    mention.alias = std::string(m_text.substr(at, best));
    mention.noun = noun;
    mention.form = Form::short_form;
    return at + best;
}

}  // namespace recital
