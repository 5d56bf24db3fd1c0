// SPDX-License-Identifier: BSL-1.0
// Which organs a text names where, who speaks in a paragraph, and who follows as the subject of a sentence.
#include "resolve/detail/organs_named.hpp"
#include "resolve/detail/deciders.hpp"

#include "model/work_limit.hpp"

#include <algorithm>

namespace recital {

namespace {

bool is_called(Organ const* organ, std::string const& words) {
    return organ != nullptr && std::find(organ->short_names.begin(), organ->short_names.end(), words) != organ->short_names.end();
}

}  // namespace

OrgansNamed::OrgansNamed(Resolver::Tables const& tables, Document const& document, Reading const& reading)
    : m_tables(tables), m_document(document), m_reading(reading), m_ranges(document.paragraphs.size(), {0, 0}) {
    for (std::size_t i = 0; i < reading.organs.size(); ++i) {
        WorkLimit::check();
        auto& range = m_ranges[reading.organs[i].paragraph];
        if (range.second == 0) range.first = i;
        range.second = i + 1;
    }
    m_issuing = speaking(document.info.organ);
    read_meanings();
    m_adopting.reserve(m_meanings.size());
    for (std::size_t i = 0; i < m_meanings.size(); ++i) {
        WorkLimit::check();
        bool const adopts = m_meanings[i] != nullptr && !m_meanings[i]->series.empty();
        m_adopting.push_back(adopts ? i + 1 : i > 0 ? m_adopting[i - 1] : 0);
    }
}

Organ const* OrgansNamed::named(std::string_view name) const { return name.empty() ? nullptr : m_tables.catalogue->organ_named(name); }

Organ const* OrgansNamed::speaking(std::string const& words) const {
    auto const [place, fresh] = m_speaking.emplace(words, nullptr);
    if (fresh) place->second = find_speaking(words);
    return place->second;
}

Organ const* OrgansNamed::find_speaking(std::string const& words) const {
    if (auto const* organ = named(words)) return organ;
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

Organ const* OrgansNamed::speaker_of(Mention const& mention) const {
    if (auto const* speaker = speaking(m_document.paragraphs[mention.paragraph].speaker)) return speaker;
    return m_issuing;
}

void OrgansNamed::read_meanings() {
    std::unordered_map<std::string, Organ const*> last;  // short name → organ named in full last
    m_meanings.reserve(m_reading.organs.size());
    for (auto const& organ : m_reading.organs) {
        WorkLimit::check();
        Organ const* meaning = nullptr;
        if (!organ.name.empty()) {
            meaning = named(organ.name);
            if (meaning != nullptr)
                for (auto const& name : meaning->short_names) last[name] = meaning;
        } else {
            auto const* speaker = speaking(m_document.paragraphs[organ.paragraph].speaker);
            if (is_called(speaker, organ.words))
                meaning = speaker;
            else if (is_called(m_issuing, organ.words))
                meaning = m_issuing;
            else if (auto const found = last.find(organ.words); found != last.end())
                meaning = found->second;
            else if (m_issuing != nullptr && is_called(named(m_issuing->parent), organ.words))
                meaning = named(m_issuing->parent);
            else if (organ.words == "Assembly")
                meaning = named("General Assembly");
            else if (auto const names = m_tables.short_names.find(organ.words);
                     names != m_tables.short_names.end() && names->second.size() == 1)
                meaning = names->second.front();
        }
        m_meanings.push_back(meaning);
    }
}

std::size_t OrgansNamed::first_from(std::uint32_t paragraph, std::size_t at) const {
    auto const [first, last] = m_ranges[paragraph];
    auto const begin = m_reading.organs.begin();
    auto const found = std::lower_bound(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last), at,
                                        [](OrganMention const& organ, std::size_t place) { return organ.begin < place; });
    return static_cast<std::size_t>(found - begin);
}

Organ const* OrgansNamed::before(Mention const& mention, std::size_t from) const {
    std::size_t const first = m_ranges[mention.paragraph].first;
    for (std::size_t i = first_from(mention.paragraph, mention.head); i > first; --i) {
        WorkLimit::check();
        i = m_adopting[i - 1];
        if (i <= first) break;
        auto const& organ = m_reading.organs[i - 1];
        if (organ.begin < from) break;
        if (organ.end <= mention.head) return m_meanings[i - 1];
    }
    return nullptr;
}

Organ const* subject_behind(Context const& context, std::size_t index) {
    auto const& mention = context.mentions[index];
    std::size_t last_member = index;
    while (last_member < index + 24 && last_member + 1 < context.mentions.size() &&
           context.mentions[last_member + 1].group == mention.group && context.mentions[last_member + 1].paragraph == mention.paragraph)
        ++last_member;
    std::size_t const tail = context.mentions[last_member].tail;
    auto const view = context.view_of(mention);
    auto const end = context.sentence_end(mention);
    for (std::size_t i = context.organs.first_from(mention.paragraph, tail); i < context.organs.range(mention.paragraph).second; ++i) {
        WorkLimit::check();
        auto const& organ = context.reading.organs[i];
        if (organ.end > end) break;
        auto const* meaning = context.organs.meaning(i);
        if (meaning == nullptr || meaning->series.empty()) continue;
        auto const gap = view.substr(tail, organ.begin - tail);
        // "In its resolution 49/128 of 19 December 1994, the General Assembly decided"
        if (gap == ", the " || gap == " the " || gap == ", in which the " || gap == ", by which the ") return meaning;
        auto const verb = view.substr(organ.end, 5);
        bool const acts = !verb.empty() && verb[0] == ' ' && verb.size() > 1 && verb[1] >= 'a' && verb[1] <= 'z' &&
                          verb.substr(0, 4) != " and" && verb.substr(0, 3) != " to" && verb.substr(0, 3) != " of" &&
                          verb.substr(0, 3) != " in";
        if (mention.head < context.sentence_begin(mention) + 30 && gap.ends_with(", the ") && acts && gap.size() < 300) return meaning;
        // "resolutions 5/14 …, 4/6 … and 4/9 …, adopted by the United Nations Environment Assembly"
        if (gap.ends_with("adopted by the ") && gap.size() < 200 && gap.find("resolution") == std::string_view::npos) return meaning;
    }
    return nullptr;
}

}  // namespace recital
