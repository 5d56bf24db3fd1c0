// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/tables.hpp"

#include "read/pdf/paragraphs.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace recital::pdf {

namespace {

constexpr float aligned = 4;  ///< points

/// The line's pieces between wide gaps: cells.
std::vector<std::vector<Piece>> cells_of(Line const& line) {
    std::vector<std::vector<Piece>> cells;
    for (Piece const& piece : line.pieces) {
        if (cells.empty() || piece.wide) cells.emplace_back();
        cells.back().push_back(piece);
    }
    return cells;
}

/// Where the second cell begins and ends; false where the line has none, the gap behind a number aside.
struct SecondCell {
    bool there = false;
    float left = 0;
    float right = 0;
};

SecondCell second_cell(Line const& line, std::vector<Word> const& words) {
    std::size_t k = 1;
    while (k < line.pieces.size() && !line.pieces[k].wide) ++k;
    if (k >= line.pieces.size()) return {};
    if (label_length(line.text) > 0) {
        for (++k; k < line.pieces.size() && !line.pieces[k].wide; ++k) {
        }
        if (k >= line.pieces.size()) return {};
    }
    std::size_t last = k;
    while (last + 1 < line.pieces.size() && !line.pieces[last + 1].wide) ++last;
    return {true, words[line.pieces[k].word].box.left, words[line.pieces[last].word].box.right};
}

}  // namespace

std::vector<TableExtent> find_tables(std::vector<Line> const& lines, TypeArea const& type, std::vector<Word> const& words) {
    std::vector<TableExtent> tables;
    std::vector<SecondCell> seconds;
    seconds.reserve(lines.size());
    for (Line const& line : lines) seconds.push_back(second_cell(line, words));
    constexpr std::size_t fewest = 3;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!seconds[i].there) continue;
        std::size_t end = i + 1;
        std::size_t with_cells = 1;
        std::size_t in_column = 0;
        for (std::size_t k = i + 1; k < lines.size(); ++k) {
            float const distance = lines[k].baseline - lines[k - 1].baseline;
            if (distance > 3 * type.pitch(lines[k].size) || k - end > 2) break;
            if (!seconds[k].there) {
                // The rest of a cell stands close below it.
                if (distance > 1.3F * type.pitch(lines[k].size)) break;
                continue;
            }
            SecondCell const& above = seconds[end - 1];
            if (above.there && (std::fabs(above.left - seconds[k].left) < aligned || std::fabs(above.right - seconds[k].right) < aligned))
                ++in_column;
            ++with_cells;
            end = k + 1;
        }
        if (with_cells < fewest || in_column * 2 < with_cells - 1) continue;
        // The last row's cells may go on below.
        while (end < lines.size() && !seconds[end].there && lines[end].box.left > lines[i].box.left + aligned &&
               lines[end].baseline - lines[end - 1].baseline < 1.15F * type.pitch(lines[end].size))
            ++end;
        tables.push_back({i, end});
        i = end - 1;
    }
    return tables;
}

std::vector<std::vector<Line>> table_rows(std::vector<Line> lines, std::vector<Word> const& words) {
    float closest = 1e6F;
    float farthest = 0;
    float left = lines.front().box.left;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        left = std::min(left, lines[i].box.left);
        if (i == 0) continue;
        float const distance = lines[i].baseline - lines[i - 1].baseline;
        closest = std::min(closest, distance);
        farthest = std::max(farthest, distance);
    }
    bool const set_apart = farthest > 1.3F * closest;
    std::vector<std::vector<Line>> rows;
    float above = 0;
    for (Line& line : lines) {
        float const baseline = line.baseline;
        bool const close = baseline - above < 1.2F * closest;
        bool const first_cell = line.box.left < left + 2 * line.size;
        bool const same_row = !rows.empty() && (set_apart ? close : !first_cell && close);
        if (!same_row) rows.emplace_back();
        rows.back().push_back(std::move(line));
        above = baseline;
    }
    for (std::vector<Line>& row : rows) {
        if (row.size() < 2) continue;
        struct Column {
            float left;
            float right;
            std::vector<Line> cells;
        };
        std::vector<Line> cells;
        for (Line& line : row)
            for (std::vector<Piece>& cell : cells_of(line)) cells.push_back(line_of(std::move(cell), words));
        std::stable_sort(cells.begin(), cells.end(), [](Line const& a, Line const& b) { return a.box.left < b.box.left; });
        std::vector<Column> columns;
        for (Line& cell : cells) {
            if (columns.empty() || cell.box.left > columns.back().right) columns.push_back({cell.box.left, cell.box.right, {}});
            columns.back().right = std::max(columns.back().right, cell.box.right);
            columns.back().cells.push_back(std::move(cell));
        }
        row.clear();
        for (Column& column : columns) {
            std::stable_sort(column.cells.begin(), column.cells.end(),
                             [](Line const& a, Line const& b) { return a.baseline < b.baseline; });
            std::move(column.cells.begin(), column.cells.end(), std::back_inserter(row));
        }
    }
    return rows;
}

}  // namespace recital::pdf
