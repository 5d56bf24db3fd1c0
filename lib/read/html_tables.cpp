// SPDX-License-Identifier: BSL-1.0
#include "model/cell_place.hpp"
#include "read/detail/html_writer.hpp"
#include "read/detail/label.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace recital {

namespace {

/// Cells are blocks of their own as long as they are such that one looks at them as cells.
constexpr std::size_t most_breaks_in_cell = 6;
constexpr std::size_t longest_cell = 1200;
constexpr std::size_t longest_label = 16;
constexpr std::size_t most_cells_spanned = 1000;

}  // namespace

void HtmlWriter::table(xmlNode* node) {
    end_block();
    std::string const place = m_place;
    std::size_t const table = std::exchange(m_table, ++m_tables);
    std::size_t const rows = std::exchange(m_rows, 0);
    std::vector<std::size_t> const grid = std::exchange(m_grid, {});
    children(node);
    end_block();
    m_place = place;
    m_table = table;
    m_rows = rows;
    m_grid = grid;
}

/// The cells of a row with their columns, those that reach down from rows above counted.
std::vector<HtmlWriter::TableCell> HtmlWriter::cells_of(xmlNode* row) {
    std::vector<TableCell> cells;
    std::size_t column = 0;
    std::vector<std::size_t> grid = m_grid;
    for (std::size_t& rows : m_grid) rows -= rows > 0 ? 1 : 0;
    auto const number = [](xmlNode* cell, std::string_view name) {
        return static_cast<std::size_t>(std::clamp<std::int64_t>(html_number(html_attribute(cell, name), 1), 1, most_cells_spanned));
    };
    for (xmlNode* cell = row->children; cell != nullptr && column < most_cells_spanned; cell = cell->next) {
        if (html_name(cell).empty()) continue;
        while (column < grid.size() && grid[column] > 0) ++column;
        std::size_t const width = number(cell, "colspan");
        std::size_t const height = number(cell, "rowspan");
        if (height > 1) {
            if (m_grid.size() < column + width) m_grid.resize(column + width, 0);
            for (std::size_t c = column; c < column + width; ++c) m_grid[c] = std::max(m_grid[c], height - 1);
        }
        Measure shape;
        if (!is_left_out(cell)) measure(cell, shape, false);
        cells.push_back({cell, column, shape, false});
        if (shape.bytes > 0 && shape.bytes < longest_label) {
            std::string words;
            plain(cell, words);
            cells.back().label = is_label(words);
        }
        column += width;
    }
    return cells;
}

void HtmlWriter::row(xmlNode* node) {
    ++m_rows;
    std::vector<TableCell> const cells = cells_of(node);
    std::size_t filled = 0;
    bool simple = true;
    for (TableCell const& cell : cells) {
        if (cell.shape.bytes > 0 && !cell.label) ++filled;
        simple = simple && !cell.shape.nested && cell.shape.breaks <= 2 * most_breaks_in_cell && cell.shape.bytes <= longest_cell;
    }
    std::string const outer = m_place;
    if (m_joined || !simple || filled < 2) {
        // A number beside one text is that text's; everything else is read as if there were no table.
        auto const first = std::find_if(cells.begin(), cells.end(), [](TableCell const& each) { return each.shape.bytes > 0; });
        bool const labelled = !m_joined && filled == 1 && first != cells.end() && first->label;
        for (xmlNode* cell = node->children; cell != nullptr; cell = cell->next) {
            if (labelled && cell == first->node) {
                plain(cell, m_label);
                fold_label();
            } else {
                this->node(cell);
            }
        }
        return;
    }
    for (TableCell const& cell : cells) {
        if (cell.shape.bytes == 0) continue;
        m_place = cell_place("table " + std::to_string(m_table) + " row " + std::to_string(m_rows), cell.column + 1);
        m_joined = true;
        this->node(cell.node);
        m_joined = false;
        end_block();
    }
    m_place = outer;
}

/// A label that stood in a cell of its own, with one blank behind it.
void HtmlWriter::fold_label() {
    auto const last = m_label.find_last_not_of(" \t\r\n");
    m_label.resize(last == std::string::npos ? 0 : last + 1);
    m_label.erase(0, m_label.find_first_not_of(" \t\r\n"));
    if (!m_label.empty()) m_label += ' ';
}

}  // namespace recital
