// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace recital {

/// Counts as a picture and as the table it is made of.
struct Chart {
    enum class Form : std::uint8_t {
        columns,  ///< upright bars for each row, one row below the other, each to its own scale: "small multiples"
        shares    ///< a lying bar for each row, with its share of the sum; one column
    };
    struct Row {
        std::string name;
        std::vector<std::size_t> values;  ///< one for each column
        [[nodiscard]] std::size_t sum() const noexcept;
    };
    std::string id;     ///< of the element, unique in its page: letters and hyphens
    std::string title;  ///< "Citations by decade of adoption and organ"
    std::string unit;   ///< what is counted: "citations"
    std::string axis;   ///< what the columns are: "decade of adoption"
    Form form = Form::columns;
    std::vector<std::string> columns;
    std::vector<Row> rows;

    [[nodiscard]] bool empty() const noexcept { return rows.empty(); }
    [[nodiscard]] std::size_t sum() const noexcept;
};

/// What the chart shows, in a sentence, for those who hear it: its sum, its largest rows, its highest column.
[[nodiscard]] std::string chart_words(Chart const& chart);

/// The chart as an inline SVG of 440 units width, with role, title and description, that takes the colours of the page
/// (--ink, --soft, --line, --bar). Nothing is told by colour: every row has its name, every bar its number or, where bars stand too
/// close for numbers, the row its sum and its highest bar. Text is escaped. Same chart, same bytes. O(rows × columns).
[[nodiscard]] std::string chart_svg(Chart const& chart);

}  // namespace recital
