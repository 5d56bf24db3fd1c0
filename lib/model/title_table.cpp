// SPDX-License-Identifier: BSL-1.0
#include "model/title_table.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace recital {

std::string_view TitleTable::kept(std::string_view text) {
    constexpr std::size_t piece = std::size_t{1} << 18U;
    if (m_texts.empty() || m_texts.back().use_count() > 1 || m_texts.back()->capacity() - m_texts.back()->size() < text.size()) {
        m_texts.push_back(std::make_shared<std::string>());
        m_texts.back()->reserve(std::max(piece, text.size()));
    }
    std::string& texts = *m_texts.back();
    std::size_t const begin = texts.size();
    texts += text;  // within its capacity, so that nothing moves
    return std::string_view{texts}.substr(begin);
}

std::size_t TitleTable::place_of(std::string_view symbol) const noexcept {
    std::size_t const mask = m_places.size() - 1;
    std::size_t place = std::hash<std::string_view>{}(symbol)&mask;
    while (m_places[place] != 0 && m_rows[m_places[place] - 1].first != symbol) place = (place + 1) & mask;
    return place;
}

void TitleTable::grow() {
    m_places.assign(std::max<std::size_t>(1024, m_places.size() * 4), 0);
    for (std::uint32_t row = 0; row < m_rows.size(); ++row) m_places[place_of(m_rows[row].first)] = row + 1;
}

void TitleTable::insert_or_assign(std::string_view symbol, KnownTitle known) {
    if (m_rows.size() * 2 >= m_places.size()) grow();
    KnownTitle const own{kept(known.title), kept(known.date)};
    std::uint32_t& place = m_places[place_of(symbol)];
    if (place != 0) {
        m_rows[place - 1].second = own;
        return;
    }
    m_rows.emplace_back(kept(symbol), own);
    place = static_cast<std::uint32_t>(m_rows.size());
}

TitleTable::const_iterator TitleTable::find(std::string_view symbol) const noexcept {
    if (m_rows.empty()) return end();
    std::uint32_t const row = m_places[place_of(symbol)];
    return row == 0 ? end() : m_rows.begin() + (row - 1);
}

KnownTitle const& TitleTable::at(std::string_view symbol) const {
    auto const found = find(symbol);
    if (found == end()) throw std::out_of_range{"no title of that symbol"};
    return found->second;
}

}  // namespace recital
