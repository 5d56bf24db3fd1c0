// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recital {

/// What is known of a resolution or document beside its symbol (a row of data/titles.tsv).
struct KnownTitle {
    std::string_view title;
    std::string_view date;  ///< ISO 8601, possibly empty
};

/// KnownTitle by symbol: tens of thousands of rows that are read at every start, so their texts lie in a few large pieces. Looks and
/// iterates like a map, in the order in which symbols were first added. Copies share the texts; what is found stays
/// valid as long as a copy lives that held it.
class TitleTable {
public:
    using value_type = std::pair<std::string_view, KnownTitle>;
    using const_iterator = std::vector<value_type>::const_iterator;

    /// Adds a row or replaces the one of that symbol; copies the texts. O(bytes), amortized.
    void insert_or_assign(std::string_view symbol, KnownTitle known);

    /// The row of that symbol, or end(). O(bytes of the symbol).
    [[nodiscard]] const_iterator find(std::string_view symbol) const noexcept;
    [[nodiscard]] std::size_t count(std::string_view symbol) const noexcept { return find(symbol) == end() ? 0 : 1; }
    /// What is known of that symbol. Throws std::out_of_range where nothing is.
    [[nodiscard]] KnownTitle const& at(std::string_view symbol) const;

    [[nodiscard]] const_iterator begin() const noexcept { return m_rows.begin(); }
    [[nodiscard]] const_iterator end() const noexcept { return m_rows.end(); }
    [[nodiscard]] std::size_t size() const noexcept { return m_rows.size(); }
    [[nodiscard]] bool empty() const noexcept { return m_rows.empty(); }

private:
    std::string_view kept(std::string_view text);
    [[nodiscard]] std::size_t place_of(std::string_view symbol) const noexcept;
    void grow();

    std::vector<value_type> m_rows;
    std::vector<std::uint32_t> m_places;                ///< hash table: index of a row + 1, 0 = free; a power of two
    std::vector<std::shared_ptr<std::string>> m_texts;  ///< no piece is appended to once it is shared or full
};

}  // namespace recital
