// SPDX-License-Identifier: BSL-1.0
#include "report/table.hpp"

#include "report/records.hpp"
#include "report/valid_utf8.hpp"

#include <algorithm>
#include <numeric>

namespace recital {

namespace {

constexpr std::size_t narrowest = 8;
constexpr std::size_t table_gap = 2;
constexpr std::size_t widest_inner = 80;

std::vector<std::size_t> natural_widths(Table const& table) {
    std::vector<std::size_t> widths;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        std::size_t width = 0;
        for (auto const& row : table.rows) width = std::max(width, characters_in(row[at]));
        widths.push_back(width == 0 ? 0 : std::max(width, characters_in(table.columns[at].name)));
    }
    return widths;
}

}  // namespace

std::vector<std::size_t> fitted_widths(std::vector<std::size_t> widths, std::size_t gap, std::size_t room) {
    if (room == 0 || widths.empty()) return widths;
    auto const gaps =
        gap * static_cast<std::size_t>(std::count_if(widths.begin(), widths.end(), [](std::size_t width) { return width != 0; }));
    for (;;) {
        auto const widest = std::max_element(widths.begin(), widths.end());
        if (std::accumulate(widths.begin(), widths.end(), gaps) <= room || *widest <= narrowest) return widths;
        --*widest;
    }
}

std::string table_line(std::vector<std::string> const& cells, std::vector<std::size_t> const& widths,
                       std::vector<Table::Column> const& columns, std::size_t gap, TerminalStyle const& style) {
    std::string line;
    std::size_t owed = 0;
    for (std::size_t at = 0; at < widths.size(); ++at) {
        if (widths[at] == 0) continue;
        std::string const cell = shortened(cells[at], widths[at]);
        std::size_t const blanks = widths[at] - characters_in(cell);
        owed += gap;
        if (!cell.empty()) {
            line.append(owed + (columns[at].is_number ? blanks : 0), ' ');
            line += emphasised(cell, columns[at].emphasis, style);
            owed = 0;
        }
        if (cell.empty() || !columns[at].is_number) owed += blanks;
    }
    return line + '\n';
}

std::string table_text(Table const& table, TerminalStyle const& style) {
    if (table.rows.empty()) return "nothing found\n";
    std::vector<std::size_t> widths = natural_widths(table);
    // Without a terminal too, one long list must not fill every row with blanks; behind the last column there are none.
    for (std::size_t at = 0; style.width == 0 && at + 1 < widths.size(); ++at) widths[at] = std::min(widths[at], widest_inner);
    widths = fitted_widths(std::move(widths), table_gap, style.width);
    std::vector<Table::Column> heading = table.columns;
    std::vector<std::string> names;
    for (Table::Column& column : heading) {
        column.emphasis = Emphasis::faint;
        names.push_back(column.name);
    }
    std::string out = table_line(names, widths, heading, table_gap, style);
    for (auto const& row : table.rows) out += table_line(row, widths, table.columns, table_gap, style);
    return out;
}

std::string table_records(Table const& table, std::string_view format) {
    std::vector<std::string> names;
    for (Table::Column const& column : table.columns) names.push_back(column.name);
    std::string out;
    if (format != "jsonl") {
        auto const kind = format == "csv" ? Delimited::csv : Delimited::tsv;
        append_record(out, names, kind);
        for (auto const& row : table.rows) append_record(out, row, kind);
        return out;
    }
    for (auto const& row : table.rows) {
        JsonObject object{out};
        for (std::size_t at = 0; at < row.size(); ++at) {
            if (table.columns[at].is_number) {
                object.add_plain(names[at], row[at]);
            } else {
                object.add(names[at], row[at]);
            }
        }
        object.finish();
    }
    return out;
}

}  // namespace recital
