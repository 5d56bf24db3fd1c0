// SPDX-License-Identifier: BSL-1.0
// Titles that share words: "Declaration and Programme of Action on …", "the Basel, Rotterdam and Stockholm Conventions".
#include "cite/detail/scanner.hpp"

#include <string>
#include <utility>
#include <vector>

namespace recital {

Mention& Scanner::add_listed(std::size_t at, std::size_t end, PhraseIndex::Match const& match, std::string_view written) {
    auto& mention = add(MentionKind::title, at, end);
    for (auto const index : match.values) mention.candidates.push_back(m_tables.instruments[index].id);
    mention.noun = m_tables.instruments[match.values.front()].type;
    mention.number = written;
    mention.form = Form::title;
    return mention;
}

std::size_t Scanner::read_noun_of_joint_title(std::size_t at, std::size_t noun_begin) {
    constexpr std::size_t longest_noun = 24;
    constexpr std::string_view joint = " and ";
    // No further than a noun reaches: a search to the end of the text for each title would be quadratic.
    std::size_t const length = m_text.substr(noun_begin, longest_noun + joint.size()).find(joint);
    if (length == std::string_view::npos) return at;
    std::size_t const end = noun_begin + length;
    std::size_t const other = end + (rest(end).rfind(" and the ", 0) == 0 ? 9 : 5);
    auto const listed = m_tables.titles.find(m_text, other);
    if (listed.length == 0) return at;
    auto const title = m_text.substr(other, listed.length);
    for (std::string const& opener : m_tables.words.title_matters.words()) {
        auto const matter = title.find(opener);
        if (matter == std::string_view::npos) continue;
        std::string const whole = std::string{m_text.substr(at, end - at)}.append(title.substr(matter));
        auto const match = m_tables.titles.find(whole, 0);
        if (match.length != whole.size() || match.values.front() == Finder::Tables::no_instrument) continue;
        add_listed(at, end, match, whole);
        return end;
    }
    return at;
}

std::size_t Scanner::read_names_of_one_noun(std::size_t at, std::size_t noun_begin, std::size_t end) {
    // the noun in the singular; plurals in "-ies" are "-y"
    auto noun = std::string{m_text.substr(noun_begin, end - noun_begin)};
    if (noun.empty() || noun.back() != 's' || noun_begin == at) return at;
    noun.pop_back();
    if (noun.ends_with("ie")) noun.replace(noun.size() - 2, 2, "y");
    struct Name {
        std::size_t begin, end;
        PhraseIndex::Match match;
        std::string written;
    };
    std::vector<Name> names;
    auto const take = [&](std::size_t begin, std::size_t stop) {
        std::string whole = std::string{m_text.substr(begin, stop - begin)}.append(" ").append(noun);
        auto match = m_tables.titles.find(whole, 0);
        if (match.length != whole.size() || match.values.front() == Finder::Tables::no_instrument) return false;
        names.push_back({begin, stop, std::move(match), std::move(whole)});
        return true;
    };
    // from right to left: "the Basel, Rotterdam and Stockholm Conventions"
    std::size_t stop = noun_begin - 1;
    std::size_t begin = at;
    constexpr std::size_t most = 6;
    while (names.size() < most && take(begin, stop)) {
        std::size_t const joint = m_tables.words.name_joints.first_at_end(m_text.substr(0, begin));
        if (joint == 0) break;
        stop = begin - joint;
        begin = stop;
        while (begin > 0 && (bytes::alnum(m_text[begin - 1]) || m_text[begin - 1] == '-')) --begin;
        if (begin == stop || !bytes::upper(m_text[begin])) break;
    }
    if (names.size() < 2) return at;
    // One that was read before ("Basel" by itself is no mention) is not read again.
    std::size_t const earliest = m_reading.mentions.size() > m_first_mention ? m_reading.mentions.back().end : 0;
    for (auto name = names.rbegin(); name != names.rend(); ++name)
        if (name->begin >= earliest) add_listed(name->begin, name == names.rend() - 1 ? end : name->end, name->match, name->written);
    return end;
}

}  // namespace recital
