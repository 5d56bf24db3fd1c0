// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
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

    /// The rows as a section of a TableImage. O(bytes).
    [[nodiscard]] std::string section() const;
    /// A table over such a section, which `keep` keeps alive; nothing where the section is not one of these. Rows may be added. O(rows).
    [[nodiscard]] static std::optional<TitleTable> over(std::string_view section, std::shared_ptr<void const> keep);

private:
    std::string_view kept(std::string_view text);
    [[nodiscard]] std::size_t place_of(std::string_view symbol) const noexcept;
    [[nodiscard]] std::span<std::uint64_t const> places() const noexcept { return m_kept_places.empty() ? m_places : m_kept_places; }
    void put(std::size_t place, std::size_t row);
    void grow();

    std::vector<value_type> m_rows;
    std::vector<std::uint64_t> m_places;           ///< hash table: upper half of a symbol's hash, row + 1; 0 = free; a power of two
    std::span<std::uint64_t const> m_kept_places;  ///< the same of an image, in the place of m_places
    std::shared_ptr<void const> m_image;
    std::vector<std::shared_ptr<std::string>> m_texts;  ///< no piece is appended to once it is shared or full
};

}  // namespace recital
