// SPDX-License-Identifier: BSL-1.0
#include "graph/detail/known_titles.hpp"

#include "graph/title_words.hpp"
#include "identity/written.hpp"

#include <algorithm>

namespace recital {
namespace {

/// "A/RES" of A/RES/52/189: the organ and what it adopts. Empty for other symbols.
std::string series_and_kind(std::string_view symbol) {
    Identifier const identifier = identify(symbol);
    return identifier.is_decided() ? identifier.series_and_act() : std::string{};
}

}  // namespace

KnownTitles::KnownTitles(Catalogue const& catalogue) {
    for (auto const& [symbol, known] : catalogue.titles) add(symbol, known.title);
}

void KnownTitles::add(std::string_view symbol, std::string_view title) {
    std::string const series = series_and_kind(symbol);
    std::vector<std::string> const words = title_words(title);
    if (series.empty() || words.size() < 2) return;
    std::string key = series;
    for (std::string const& word : words) key += ' ' + word;
    // Of spellings of one title the smallest, whatever the order in which they come.
    auto const [found, is_new] = m_titles.try_emplace(std::move(key), title);
    if (!is_new && title < found->second) found->second = title;
    m_longest = std::max(m_longest, words.size());
}

std::string_view KnownTitles::at_beginning(std::string_view symbol, std::string_view words) const {
    std::string key = series_and_kind(symbol);
    std::string_view longest;
    if (key.empty()) return longest;
    std::size_t count = 0;
    for (std::string const& word : title_words(words)) {
        if (++count > m_longest) break;
        key += ' ' + word;
        if (auto const found = m_titles.find(key); found != m_titles.end()) longest = found->second;
    }
    return longest;
}

}  // namespace recital
