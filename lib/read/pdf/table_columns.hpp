// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/lines.hpp"

#include <cstddef>
#include <vector>

namespace recital::pdf {

/// Pieces [first, last) of a line between two blanks that could part columns.
struct LinePart {
    std::size_t first = 0;
    std::size_t last = 0;
    float left = 0;
    float right = 0;
    bool wide = false;   ///< the blank before it is wider than any between words
    bool label = false;  ///< nothing but a number, letter or bullet: "12.", "(a)"
};

/// The parts of a line: blanks of 0.6 of the type's size and more are between them. O(pieces).
[[nodiscard]] std::vector<LinePart> parts_of_line(Line const& line, std::vector<Word> const& words);

/// The columns that the lines of a table have in common: where something stands in any of them. A new line is taken in where the blanks
/// between the columns stay; it may add columns, or widen them.
class TableColumns {
public:
    /// How a line stands to the columns.
    enum class Fit {
        crosses,  ///< it goes over a blank that other lines have
        one,      ///< it stands in one column: the rest of a cell, or a row with one
        several   ///< it has cells in several columns
    };

    /// Takes in a line, or leaves everything as it was where the line crosses. O(parts × columns).
    Fit add(Line const& line, std::vector<Word> const& words);

    /// How a line would stand to the columns.
    [[nodiscard]] Fit fit(Line const& line, std::vector<Word> const& words) const {
        TableColumns copy{*this};
        return copy.add(line, words);
    }

    /// How many blanks part columns. Columns of numbers, letters or bullets alone belong to the column behind them.
    [[nodiscard]] std::size_t gutters() const { return gutter_places().size(); }

    /// The middle of each blank that parts columns, points from the left.
    [[nodiscard]] std::vector<float> gutter_places() const;

    /// Of the lines with several cells, the share in which a cell behind the first begins or ends where its column's others do.
    [[nodiscard]] float aligned() const noexcept;

    [[nodiscard]] float left() const noexcept { return m_columns.empty() ? 0 : m_columns.front().left; }

    /// The column that holds this place, or would; the first is 0.
    [[nodiscard]] std::size_t column_at(float x) const noexcept;

private:
    struct Column {
        float left = 0;
        float right = 0;
        std::vector<float> lefts;    ///< of its cells
        std::vector<float> rights;   ///< of its cells
        bool labels = true;          ///< it holds nothing but labels
        std::size_t after_wide = 0;  ///< cells with a wide blank before them
    };

    void part_at_columns(std::vector<LinePart>& parts, Line const& line, std::vector<Word> const& words) const;
    [[nodiscard]] bool merge_narrow(std::size_t first, std::size_t last);
    bool place(LinePart const& part, float size);

    std::vector<Column> m_columns;  ///< from left to right, a blank between
    std::size_t m_several = 0;
    std::size_t m_aligned = 0;
};

}  // namespace recital::pdf
