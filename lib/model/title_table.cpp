// SPDX-License-Identifier: BSL-1.0
#include "model/title_table.hpp"

#include "language/text_hash.hpp"
#include "model/table_image.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace recital {

namespace {

constexpr std::uint64_t half = std::uint64_t{1} << 32U;

}  // namespace

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
    auto const table = places();
    std::size_t const mask = table.size() - 1;
    std::uint64_t const hash = text_hash(symbol);
    for (std::size_t place = hash & mask;; place = (place + 1) & mask) {
        std::uint64_t const cell = table[place];
        if (cell == 0 || ((cell ^ hash) / half == 0 && m_rows[cell % half - 1].first == symbol)) return place;
    }
}

void TitleTable::put(std::size_t place, std::size_t row) { m_places[place] = text_hash(m_rows[row].first) / half * half + row + 1; }

void TitleTable::grow() {
    m_places.assign(std::max<std::size_t>(1024, m_places.size() * 4), 0);
    for (std::size_t row = 0; row < m_rows.size(); ++row) put(place_of(m_rows[row].first), row);
}

void TitleTable::insert_or_assign(std::string_view symbol, KnownTitle known) {
    if (!m_kept_places.empty()) {
        m_places.assign(m_kept_places.begin(), m_kept_places.end());
        m_kept_places = {};
    }
    if (m_rows.size() * 2 >= m_places.size()) grow();
    KnownTitle const own{kept(known.title), kept(known.date)};
    std::size_t const place = place_of(symbol);
    if (m_places[place] != 0) {
        m_rows[m_places[place] % half - 1].second = own;
        return;
    }
    m_rows.emplace_back(kept(symbol), own);
    put(place, m_rows.size() - 1);
}

TitleTable::const_iterator TitleTable::find(std::string_view symbol) const noexcept {
    if (m_rows.empty()) return end();
    std::uint64_t const row = places()[place_of(symbol)] % half;
    return row == 0 ? end() : m_rows.begin() + static_cast<std::ptrdiff_t>(row - 1);
}

KnownTitle const& TitleTable::at(std::string_view symbol) const {
    auto const found = find(symbol);
    if (found == end()) throw std::out_of_range{"no title of that symbol"};
    return found->second;
}

std::string TitleTable::section() const {
    std::string texts;
    std::vector<std::uint32_t> ends;  // of symbol, title and date of each row
    for (auto const& [symbol, known] : m_rows)
        for (std::string_view const text : {symbol, known.title, known.date}) {
            texts += text;
            ends.push_back(static_cast<std::uint32_t>(texts.size()));
        }
    std::string section;
    append_values(section, places());
    append_values(section, std::span<std::uint32_t const>{ends});
    append_values(section, std::span<char const>{texts});
    return section;
}

std::optional<TitleTable> TitleTable::over(std::string_view section, std::shared_ptr<void const> keep) {
    auto const places = take_values<std::uint64_t>(section);
    auto const ends = take_values<std::uint32_t>(section);
    auto const characters = take_values<char>(section);
    constexpr std::size_t fields = 3;
    if (!places || !ends || !characters || ends->size() % fields != 0) return std::nullopt;
    std::string_view const texts{characters->data(), characters->size()};
    TitleTable table;
    table.m_rows.reserve(ends->size() / fields);
    std::uint32_t begin = 0;
    auto const next = [&](std::size_t at) {
        std::uint32_t const end = std::max(begin, (*ends)[at]);
        std::string_view const text = texts.substr(std::min<std::size_t>(begin, texts.size()), end - begin);
        begin = end;
        return text;
    };
    for (std::size_t at = 0; at < ends->size(); at += fields) {
        std::string_view const symbol = next(at);
        std::string_view const title = next(at + 1);
        table.m_rows.emplace_back(symbol, KnownTitle{title, next(at + 2)});
    }
    // As many places as rows need, and each of a row that is there.
    std::size_t const rows = table.m_rows.size();
    bool const fits =
        (places->size() & (places->size() - 1)) == 0 && places->size() > rows &&
        static_cast<std::size_t>(std::count_if(places->begin(), places->end(), [](std::uint64_t cell) { return cell != 0; })) == rows &&
        std::all_of(places->begin(), places->end(), [rows](std::uint64_t cell) { return cell % half <= rows; });
    if (!fits) return std::nullopt;
    table.m_kept_places = *places;
    table.m_image = std::move(keep);
    return table;
}

}  // namespace recital
