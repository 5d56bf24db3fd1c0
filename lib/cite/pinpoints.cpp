// SPDX-License-Identifier: BSL-1.0
// Ties pinpoints ("paragraph 5 (e)", "annex II") to the mentions they belong to.
#include "cite/detail/scanner.hpp"

#include "grammar/pinpoint.hpp"
#include "model/work_limit.hpp"

#include <algorithm>

namespace recital {

namespace {

struct Place {
    std::size_t begin;
    std::size_t end;
    bool used = false;
};

/// First letters of the words that open pinpoints, either case.
bool may_open(char c) {
    switch (c | 0x20) {
    case 'p':
    case 'a':
    case 'r':
    case 'c':
    case 's':
    case 'e':
    case 't':
    case 'o':
    case 'd': return true;
    default: return false;
    }
}

/// Whether `gap`, the text between a pinpoint and a later reference, says that the pinpoint is part of it: "of", "of the", ", of its".
bool leads_on(CiteWords const& words, std::string_view gap) {
    bool preposition = false;
    std::size_t count = 0;
    for (std::size_t at = 0; at < gap.size();) {
        if (gap[at] == ' ' || gap[at] == ',' || gap[at] == '(' || gap[at] == '"') {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < gap.size() && gap[end] != ' ' && gap[end] != ',') ++end;
        auto const word = gap.substr(at, end - at);
        std::size_t const link = words.pinpoint_links.find(word);
        if (link == WordList::none) return false;
        preposition = preposition || !words.pinpoint_links.values()[link].empty();
        if (++count > 6) return false;
        at = end;
    }
    return preposition;
}

/// Whether `gap` names a paper between a pinpoint and the symbol in brackets that identifies it: " of the report of the
/// Secretary-General (".
bool leads_to_bracket(CiteWords const& words, std::string_view gap) {
    if (gap.empty() || gap.back() != '(' || gap.size() > 200 ||
        (gap.rfind(" of ", 0) != 0 && gap.rfind(" to ", 0) != 0 && gap.rfind(", of ", 0) != 0))
        return false;
    if (gap.find(';') != std::string_view::npos || gap.find(". ") != std::string_view::npos || gap.find(')') != std::string_view::npos)
        return false;
    for (std::string const& paper : words.papers.words())
        if (gap.find(paper) != std::string_view::npos) return true;
    return false;
}

/// Whether `gap`, the text between a reference and what follows it, lets a pinpoint belong to that reference: ", ", " (", "), ".
bool follows_on(CiteWords const& words, std::string_view gap) {
    for (std::string const& lead : words.passed_over.words()) {
        if (gap.rfind(lead, 0) == 0) gap.remove_prefix(lead.size());
    }
    if (gap.starts_with(")")) gap.remove_prefix(1);
    return words.pinpoint_gaps.contains(gap);
}

/// "article 53 VCLT", "art. 26 ICCPR": the letters an instrument is known by need no preposition.
bool is_of_letters(std::string_view place, std::string_view gap, std::string_view reference) {
    return gap == " " && (place.front() | 0x20) == 'a' && place.find("rt") == 1 && reference.size() >= 3 &&
           std::none_of(reference.begin(), reference.end(), bytes::lower);
}

bool is_sentence_end(std::string_view gap) { return gap.find(". ") != std::string_view::npos || gap.find(';') != std::string_view::npos; }

}  // namespace

void Scanner::attach_pinpoints(std::size_t first_mention) {
    auto& mentions = m_reading.mentions;
    if (first_mention == mentions.size()) return;
    auto const first = mentions.begin() + static_cast<std::ptrdiff_t>(first_mention);
    auto const before = [](Mention const& a, Mention const& b) { return a.begin < b.begin; };
    if (!std::is_sorted(first, mentions.end(), before)) std::stable_sort(first, mentions.end(), before);

    std::vector<Place> places;
    std::size_t next = first_mention;
    for (std::size_t at = 0; at < m_text.size();) {
        WorkLimit::check();
        while (next < mentions.size() && mentions[next].end <= at) ++next;
        if (next < mentions.size() && at >= mentions[next].begin && at < mentions[next].end) {
            at = mentions[next].end;
            continue;
        }
        if (may_open(m_text[at]) && word_start(at)) {
            std::size_t length = grammar::parse_pinpoint(rest(at));
            // it must not run into a reference
            if (length > 0 && next < mentions.size() && at + length > mentions[next].begin && at < mentions[next].begin) {
                length = grammar::parse_pinpoint_element(rest(at));
                if (at + length > mentions[next].begin) length = 0;
            }
            if (length > 0) {
                places.push_back({at, at + length});
                at += length;
                continue;
            }
        }
        while (at < m_text.size() && bytes::alnum(m_text[at])) ++at;
        if (at < m_text.size()) ++at;
    }

    auto const take = [](Mention& mention, Place& place) {
        mention.pinpoint_begin = static_cast<std::uint32_t>(place.begin);
        mention.pinpoint_end = static_cast<std::uint32_t>(place.end);
        place.used = true;
    };
    auto const may_have = [](Mention const& mention) {
        return mention.pinpoint_begin == mention.pinpoint_end && mention.kind != MentionKind::unreadable;
    };

    // Before: "paragraph 4 of its resolution 52/1"
    for (auto& place : places) {
        WorkLimit::check();
        auto const from = std::lower_bound(mentions.begin() + static_cast<std::ptrdiff_t>(first_mention), mentions.end(), place.end,
                                           [](Mention const& mention, std::size_t at) { return mention.begin < at; });
        for (auto i = static_cast<std::size_t>(from - mentions.begin()); i < mentions.size(); ++i) {
            WorkLimit::check();
            if (mentions[i].head < place.end) continue;
            if (mentions[i].head - place.end > 200) break;
            auto const gap = m_text.substr(place.end, mentions[i].head - place.end);
            bool const bracketed = mentions[i].kind == MentionKind::symbol && leads_to_bracket(m_tables.words, gap);
            auto const reference = m_text.substr(mentions[i].begin, mentions[i].end - mentions[i].begin);
            bool const of_letters = is_of_letters(m_text.substr(place.begin, place.end - place.begin), gap, reference);
            if (may_have(mentions[i]) && (bracketed || of_letters || (gap.size() <= 60 && leads_on(m_tables.words, gap))))
                take(mentions[i], place);
            break;
        }
    }
    // Behind: "resolution 48/162, annex II"
    for (auto& place : places) {
        WorkLimit::check();
        if (place.used) continue;
        auto const behind_place = std::lower_bound(mentions.begin() + static_cast<std::ptrdiff_t>(first_mention), mentions.end(),
                                                   place.begin, [](Mention const& mention, std::size_t at) { return mention.begin < at; });
        for (auto i = static_cast<std::size_t>(behind_place - mentions.begin()); i > first_mention; --i) {
            WorkLimit::check();
            auto& mention = mentions[i - 1];
            if (mention.tail > place.begin) {
                if (mention.begin < place.begin && mention.end <= place.begin) {
                    // inside the mention's own tail, as "(A/52/16, chap. II)"
                    if (may_have(mention) && follows_on(m_tables.words, m_text.substr(mention.end, place.begin - mention.end)))
                        take(mention, place);
                    break;
                }
                continue;
            }
            auto const gap = m_text.substr(mention.tail, place.begin - mention.tail);
            if (!may_have(mention)) break;
            auto const behind = m_text.substr(place.end, 14);
            bool const thereof = behind.rfind(" thereof", 0) == 0 || behind.rfind(" thereto", 0) == 0 || behind.rfind(", thereof", 0) == 0;
            bool const of_another = behind.rfind(" of ", 0) == 0 || behind.rfind(" to the ", 0) == 0;
            bool const particular =
                gap.size() < 140 && !is_sentence_end(gap) &&
                (gap.size() >= 11 && (gap.substr(gap.size() - 11) == "particular " || gap.substr(gap.size() - 11) == "ticularly "));
            if ((follows_on(m_tables.words, gap) && !of_another) || (thereof && gap.size() < 160) || (particular && !of_another)) {
                take(mention, place);
                // one printed after several symbols belongs to each: "(A/65/53 and A/65/53/Corr.1), chap. III"
                for (std::size_t j = i - 1; j > first_mention; --j) {
                    WorkLimit::check();
                    auto& earlier = mentions[j - 1];
                    auto const between = m_text.substr(earlier.tail, mentions[j].begin - earlier.tail);
                    if (earlier.tail > mentions[j].begin && earlier.group != mentions[j].group) break;
                    bool const joined = earlier.kind == MentionKind::symbol && mentions[j].kind == MentionKind::symbol &&
                                        (earlier.group == mentions[j].group || between == " and " || between == ", ");
                    if (!joined || !may_have(earlier)) break;
                    take(earlier, place);
                }
            }
            break;
        }
    }
}

}  // namespace recital
