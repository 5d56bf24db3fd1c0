// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/reduction.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace recital {
namespace {

/// The arcs by place in the dependency order: each row has the places of what is cited, nearest first, and shrinks as arcs fall away.
class Rows {
public:
    Rows(Network const& network, std::span<std::uint32_t const> order)
        : m_place(order.size()), m_first(order.size()), m_size(order.size()) {
        for (std::uint32_t at = 0; at < order.size(); ++at) m_place[order[at]] = at;
        m_places.reserve(num_edges(network));
        for (std::size_t at = 0; at < order.size(); ++at) {
            m_first[at] = m_places.size();
            for (std::uint32_t const cited : cited_by(order[at], network)) m_places.push_back(m_place[cited]);
            auto const begin = m_places.begin() + static_cast<std::ptrdiff_t>(m_first[at]);
            std::sort(begin, m_places.end(), std::greater<>{});
            m_places.erase(std::unique(begin, m_places.end()), m_places.end());
            m_size[at] = static_cast<std::uint32_t>(m_places.size() - m_first[at]);
        }
    }

    std::size_t count() const noexcept { return m_size.size(); }
    std::uint32_t place_of(std::uint32_t vertex) const { return m_place[vertex]; }
    std::span<std::uint32_t> operator[](std::size_t at) { return std::span(m_places).subspan(m_first[at], m_size[at]); }
    void shrink(std::size_t at, std::size_t size) { m_size[at] = static_cast<std::uint32_t>(size); }

private:
    std::vector<std::uint32_t> m_place;  // by vertex
    std::vector<std::size_t> m_first;    // by place
    std::vector<std::uint32_t> m_size;
    std::vector<std::uint32_t> m_places;
};

/// Drops the superfluous arcs whose targets lie in one block of 64 × words places, beginning at `begin`.
template <std::size_t words>
void reduce_block(Rows& rows, std::size_t begin, std::vector<std::array<std::uint64_t, words>>& reached) {
    std::size_t const end = std::min(begin + 64 * words, rows.count());
    for (std::size_t at = begin; at < rows.count(); ++at) {
        std::array<std::uint64_t, words> mine{};
        auto const row = rows[at];
        std::size_t kept = 0;
        std::size_t next = 0;
        for (; next < row.size() && row[next] >= begin; ++next) {
            std::uint32_t const cited = row[next];
            std::size_t const bit = cited - begin;
            if (cited < end && (mine[bit / 64] >> (bit % 64) & 1U) != 0) continue;
            row[kept++] = cited;
            for (std::size_t word = 0; word < words; ++word) mine[word] |= reached[bit][word];
        }
        if (kept != next) {
            std::copy(row.begin() + static_cast<std::ptrdiff_t>(next), row.end(), row.begin() + static_cast<std::ptrdiff_t>(kept));
            rows.shrink(at, row.size() - (next - kept));
        }
        if (at < end) mine[(at - begin) / 64] |= std::uint64_t{1} << ((at - begin) % 64);
        reached[at - begin] = mine;
    }
}

template <std::size_t words>
void reduce(Rows& rows) {
    std::vector<std::array<std::uint64_t, words>> reached(rows.count());
    // From the last block back: the arcs followed in a block are those into it and into later ones, which are reduced by then.
    for (std::size_t block = (rows.count() + 64 * words - 1) / (64 * words); block-- > 0;)
        reduce_block<words>(rows, block * 64 * words, reached);
}

}  // namespace

std::vector<bool> reduced_arcs(Network const& network, std::span<std::uint32_t const> order, std::size_t memory) {
    Rows rows(network, order);
    std::size_t const words = memory / (8 * std::max<std::size_t>(order.size(), 1));
    if (words >= 8) {
        reduce<8>(rows);
    } else if (words >= 4) {
        reduce<4>(rows);
    } else {
        reduce<1>(rows);
    }
    std::vector<bool> kept(num_edges(network));
    std::size_t arc = 0;
    for (std::uint32_t vertex = 0; vertex < order.size(); ++vertex) {
        auto const row = rows[rows.place_of(vertex)];
        std::vector<std::uint32_t> left(row.begin(), row.end());
        for (std::uint32_t const cited : cited_by(vertex, network)) {
            auto const found = std::lower_bound(left.begin(), left.end(), rows.place_of(cited), std::greater<>{});
            if (found != left.end() && *found == rows.place_of(cited)) {
                kept[arc] = true;
                left.erase(found);
            }
            ++arc;
        }
    }
    return kept;
}

}  // namespace recital
