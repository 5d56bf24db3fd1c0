// SPDX-License-Identifier: BSL-1.0
#include "report/citations_text.hpp"

#include "report/citations_fields.hpp"
#include "report/valid_utf8.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace recital {

namespace {

constexpr std::size_t margin = 2;
constexpr std::size_t narrowest = 8;

enum Column : std::size_t { place, verb, words, id, pinpoint, columns };
using Row = std::array<std::string, columns>;
using Widths = std::array<std::size_t, columns>;

Row row_of(Citation const& citation) {
    bool const unresolved = citation.kind == Kind::unresolved;
    return {one_line(place_of(citation)), one_line(citation.treatment), one_line(citation.text),
            unresolved ? "unresolved: " + one_line(unresolved_reason(citation)) : one_line(citation.id), one_line(citation.pinpoint)};
}

Widths natural_widths(std::vector<Row> const& rows) {
    Widths widths{};
    for (Row const& row : rows)
        for (std::size_t at = 0; at < columns; ++at) widths[at] = std::max(widths[at], characters_in(row[at]));
    return widths;
}

/// Takes a column at a time from the widest until the table fits or nothing can be narrowed further.
Widths fitted(Widths widths, std::size_t room) {
    std::size_t const gaps = margin * columns;
    for (;;) {
        auto const widest = std::max_element(widths.begin(), widths.end());
        if (std::accumulate(widths.begin(), widths.end(), gaps) <= room || *widest <= narrowest) return widths;
        --*widest;
    }
}

Emphasis emphasis_of(Column column, Citation const& citation) {
    if (column == id) return citation.kind == Kind::unresolved ? Emphasis::warning : Emphasis::bold;
    return column == place || column == verb ? Emphasis::faint : Emphasis::none;
}

std::string line_of(Row const& row, Widths const& widths, Citation const& citation, TerminalStyle const& style) {
    std::string line;
    std::size_t owed = margin;
    for (std::size_t at = 0; at < columns; ++at) {
        std::string const cell = widths[at] == 0 ? std::string{} : shortened(row[at], widths[at]);
        if (!cell.empty()) {
            line.append(owed, ' ');
            owed = 0;
            line += emphasised(cell, emphasis_of(static_cast<Column>(at), citation), style);
        }
        owed += widths[at] - characters_in(cell) + (widths[at] == 0 ? 0 : margin);
    }
    return line + '\n';
}

}  // namespace

std::string document_heading(CitedDocument const& document, TerminalStyle const& style) {
    std::string const symbol = one_line(document.info.symbol);
    std::string const date = one_line(document.info.date);
    std::string rest = date.empty() ? std::string{} : " (" + date + ')';
    if (!document.info.title.empty()) rest += "  " + one_line(document.info.title);
    std::size_t const used = characters_in(symbol);
    if (style.width > used + 1) rest = shortened(rest, style.width - used);
    return emphasised(symbol, Emphasis::bold, style) + rest + '\n';
}

std::string citations_text(CitedDocument const& document, TerminalStyle const& style, bool steps) {
    std::vector<Row> rows;
    rows.reserve(document.citations.size());
    for (Citation const& citation : document.citations) rows.push_back(row_of(citation));
    Widths widths = natural_widths(rows);
    if (style.width != 0) widths = fitted(widths, style.width);

    std::string out = document_heading(document, style);
    if (rows.empty()) out += "  no citations\n";
    for (std::size_t at = 0; at < rows.size(); ++at) {
        Citation const& citation = document.citations[at];
        out += line_of(rows[at], widths, citation, style);
        if (!steps) continue;
        for (std::string const& step : citation.steps) out += wrapped("- " + one_line(step), 2 * margin, style);
        if (citation.kind != Kind::unresolved && !citation.reason.empty())
            out += wrapped("- doubt: " + one_line(citation.reason), 2 * margin, style);
    }
    return out;
}

}  // namespace recital
