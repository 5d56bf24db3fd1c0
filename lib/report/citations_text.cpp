// SPDX-License-Identifier: BSL-1.0
#include "report/citations_text.hpp"

#include "report/detail/citations_fields.hpp"
#include "report/table.hpp"
#include "report/valid_utf8.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace recital {

namespace {

constexpr std::size_t margin = 2;
constexpr std::size_t id_column = 3;

std::vector<std::string> row_of(Citation const& citation) {
    bool const unresolved = citation.kind == Kind::unresolved;
    std::string place = one_line(place_of(citation));
    std::string id = unresolved ? "unresolved: " + one_line(unresolved_reason(citation)) : one_line(citation.id);
    if (citation.placement) {
        if (citation.placement->page != 0) place += ", page " + std::to_string(citation.placement->page);
        if (citation.placement->agreement == Placement::Agreement::disagrees)
            id += " (its link: " + one_line(citation.placement->link_id) + ')';
    }
    return {std::move(place), one_line(citation.verb.empty() ? citation.treatment : citation.verb), one_line(citation.text), std::move(id),
            one_line(citation.pinpoint)};
}

std::vector<Table::Column> columns_for(Citation const& citation) {
    return {{"place", false, Emphasis::faint},
            {"verb", false, Emphasis::faint},
            {"words", false, Emphasis::none},
            {"id", false, citation.kind == Kind::unresolved ? Emphasis::warning : Emphasis::bold},
            {"pinpoint", false, Emphasis::none}};
}

std::vector<std::size_t> natural_widths(std::vector<std::vector<std::string>> const& rows) {
    std::vector<std::size_t> widths(id_column + 2);
    for (auto const& row : rows)
        for (std::size_t at = 0; at < row.size(); ++at) widths[at] = std::max(widths[at], characters_in(row[at]));
    return widths;
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
    std::vector<std::vector<std::string>> rows;
    rows.reserve(document.citations.size());
    for (Citation const& citation : document.citations) rows.push_back(row_of(citation));
    auto const widths = fitted_widths(natural_widths(rows), margin, style.width);

    std::string out = document_heading(document, style);
    if (rows.empty()) out += "  no citations\n";
    for (std::size_t at = 0; at < rows.size(); ++at) {
        Citation const& citation = document.citations[at];
        out += table_line(rows[at], widths, columns_for(citation), margin, style);
        if (!steps) continue;
        for (std::string const& step : citation.steps) out += wrapped("- " + one_line(step), 2 * margin, style);
        if (citation.kind != Kind::unresolved && !citation.reason.empty())
            out += wrapped("- doubt: " + one_line(citation.reason), 2 * margin, style);
    }
    return out;
}

}  // namespace recital
