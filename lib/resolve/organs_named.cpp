// SPDX-License-Identifier: BSL-1.0
// Which organs a text names where, who speaks in a paragraph, and who follows as the subject of a sentence.
#include "resolve/detail/state.hpp"

#include <algorithm>

namespace recital {

Organ const* Resolution::organ_named(std::string_view name) const { return name.empty() ? nullptr : m_tables.catalogue->organ_named(name); }

Organ const* Resolution::organ_speaking(std::string const& words) const {
    if (auto const* organ = organ_named(words)) return organ;
    // "The Governing Council," alone: the organ so called in whose series the document stands, else the one that it names in full
    auto const names = m_tables.short_names.find(words);
    if (names == m_tables.short_names.end()) return nullptr;
    std::string symbol = m_document.info.symbol;
    std::replace(symbol.begin(), symbol.end(), '_', '/');  // a file's name in the place of a symbol
    for (auto const* organ : names->second)
        if (!organ->series.empty() && symbol.rfind(organ->series + "/", 0) == 0) return organ;
    for (auto const& mention : m_reading.organs)
        for (auto const* organ : names->second)
            if (mention.name == organ->name) return organ;
    return nullptr;
}

Organ const* Resolution::speaking_organ(Mention const& mention) const {
    auto const& paragraph = m_document.paragraphs[mention.paragraph];
    if (auto const* speaker = organ_speaking(paragraph.speaker)) return speaker;
    return organ_speaking(m_document.info.organ);
}

void Resolution::read_organs() {
    auto const* issuing = organ_speaking(m_document.info.organ);
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
            auto const* speaker = organ_speaking(m_document.paragraphs[organ.paragraph].speaker);
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

}  // namespace recital
