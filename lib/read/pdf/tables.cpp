// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/tables.hpp"

#include "read/pdf/notes.hpp"

#include <algorithm>
#include <utility>

namespace recital::pdf {

namespace {

constexpr std::size_t fewest_lines = 3;   ///< with several cells
constexpr std::size_t most_spanning = 2;  ///< lines one after the other that go over the columns
constexpr std::size_t longest_cell = 40;  ///< lines without another cell beside them
constexpr float near_line = 1.3F;         ///< of the pitch: the rest of a cell
constexpr float far_row = 3.2F;           ///< of the pitch: what is farther away is no row of the table

/// Has a blank that is wider than any between words; the one behind a paragraph's number does not count.
bool has_cells(std::vector<LinePart> const& parts) {
    for (std::size_t k = 1; k < parts.size(); ++k)
        if (parts[k].wide && !(k == 1 && parts[0].label)) return true;
    return false;
}

class TableFinder {
public:
    TableFinder(std::vector<Line> const& lines, TypeArea const& type, std::vector<Word> const& words)
        : m_lines{lines}, m_type{type}, m_words{words} {}

    std::vector<Table> find() {
        std::vector<Table> tables;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!has_cells(parts_of_line(m_lines[i], m_words))) continue;
            std::size_t const from = tables.empty() ? 0 : tables.back().end;
            Table table = grow(i);
            if (table.end == i) continue;
            take_head(table, from);
            i = table.end - 1;
            tables.push_back(std::move(table));
        }
        return tables;
    }

private:
    [[nodiscard]] float distance(std::size_t i) const { return m_lines[i].baseline - m_lines[i - 1].baseline; }
    [[nodiscard]] float pitch(std::size_t i) const { return m_type.pitch(m_lines[i].size); }

    /// The table that begins with line i; it ends there too where there is none.
    Table grow(std::size_t i) {
        TableColumns columns;
        columns.add(m_lines[i], m_words);
        TableColumns confirmed = columns;
        Table table{i, i + 1, {}, {false}};
        std::vector<bool> pending;
        std::size_t several = 1;
        std::size_t spanning = 0;
        for (std::size_t k = i + 1; k < m_lines.size() && k - table.end <= longest_cell; ++k) {
            if (distance(k) > far_row * pitch(k)) break;
            // A note below the table.
            if (m_lines[k].box.left < confirmed.left() + m_lines[k].size && opening_mark(m_lines[k], m_words).raised) break;
            auto const fit = columns.add(m_lines[k], m_words);
            pending.push_back(fit == TableColumns::Fit::crosses);
            spanning = pending.back() ? spanning + 1 : 0;
            if (spanning > most_spanning) break;
            if (fit != TableColumns::Fit::several) {
                // What stands alone at the first column's edge may be the text behind the table.
                bool const leads = m_lines[k].box.left < confirmed.left() + m_lines[k].size;
                if (leads && distance(k) > near_line * pitch(k) && pending.size() > 2) break;
                continue;
            }
            ++several;
            table.spanning.insert(table.spanning.end(), pending.begin(), pending.end());
            pending.clear();
            table.end = k + 1;
            confirmed = columns;
        }
        if (several < fewest_lines || confirmed.gutters() == 0 || confirmed.aligned() < 0.5F) return {i, i, {}, {}};
        // The last row's cells may go on below.
        auto const goes_on = [&](std::size_t k) {
            if (m_lines[k].box.left > confirmed.left() + m_lines[k].size) return distance(k) < 1.15F * pitch(k);
            std::string const& above = m_lines[k - 1].text;
            bool const broken = above.ends_with('/') || above.find("/ ") != std::string::npos;
            return broken && distance(k) < near_line * pitch(k);
        };
        while (table.end < m_lines.size() && goes_on(table.end) && confirmed.fit(m_lines[table.end], m_words) == TableColumns::Fit::one) {
            confirmed.add(m_lines[table.end], m_words);
            table.spanning.push_back(false);
            ++table.end;
        }
        table.gutters = confirmed.gutter_places();
        return table;
    }

    /// The first lines of the head's cells may stand above its last: "President's" above "statement    Title    Date".
    void take_head(Table& table, std::size_t from) const {
        Line const& head = m_lines[table.begin];
        auto const column = [&](float x) {
            return std::upper_bound(table.gutters.begin(), table.gutters.end(), x) - table.gutters.begin();
        };
        std::size_t begin = table.begin;
        while (begin > from && table.begin - begin < 3) {
            Line const& line = m_lines[begin - 1];
            bool const like =
                line.italic == head.italic && line.bold == head.bold && line.size < 1.02F * head.size && line.size > 0.98F * head.size;
            if (!like || distance(begin) > near_line * pitch(begin) || column(line.box.left) != column(line.box.right)) break;
            if (begin < 2 || distance(begin - 1) > near_line * pitch(begin - 1)) {
                --begin;
                break;
            }
            --begin;
        }
        bool const apart = begin == 0 || begin == from || distance(begin) > near_line * pitch(begin);
        if (begin == table.begin || !apart) return;
        table.spanning.insert(table.spanning.begin(), table.begin - begin, false);
        table.begin = begin;
    }

    std::vector<Line> const& m_lines;
    TypeArea const& m_type;
    std::vector<Word> const& m_words;
};

/// A line of a table cut at the gutters.
struct CutLine {
    std::vector<TableCell> cells;
    float baseline = 0;
    float above = 0;  ///< distance to the line above
    bool spanning = false;
};

std::vector<CutLine> cut(Table const& table, std::vector<Line> lines, std::vector<Word> const& words) {
    std::vector<CutLine> all;
    float above = lines.front().baseline;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CutLine made;
        made.baseline = lines[i].baseline;
        made.above = lines[i].baseline - above;
        made.spanning = i < table.spanning.size() && table.spanning[i];
        above = lines[i].baseline;
        auto const column_of = [&](float x) {
            return static_cast<std::size_t>(std::upper_bound(table.gutters.begin(), table.gutters.end(), x) - table.gutters.begin());
        };
        if (made.spanning) {
            made.cells.push_back({column_of(lines[i].box.left), {}});
            made.cells.back().lines.push_back(std::move(lines[i]));
        } else {
            std::vector<std::pair<std::size_t, std::vector<Piece>>> pieces;
            for (Piece const& piece : lines[i].pieces) {
                std::size_t const column = column_of(words[piece.word].box.left);
                // A mark belongs to the word it stands on.
                bool const joins = !pieces.empty() && (pieces.back().first >= column || piece.raise != Raise::none);
                if (!joins) pieces.push_back({column, {}});
                pieces.back().second.push_back(piece);
            }
            for (auto& [column, cell] : pieces) {
                made.cells.push_back({column, {}});
                made.cells.back().lines.push_back(line_of(std::move(cell), words));
            }
        }
        all.push_back(std::move(made));
    }
    return all;
}

bool has_first_cell(CutLine const& line) { return line.cells.front().column == 0; }

/// "A/HRC/28/3/" above "Add.1": the cell goes on.
bool is_broken_off(TableRow const& row, std::size_t column) {
    for (TableCell const& cell : row) {
        if (cell.column != column) continue;
        std::string const& text = cell.lines.back().text;
        return !text.empty() && (text.back() == '/' || text.back() == '-' || text.back() == ',');
    }
    return false;
}

bool begins_small(CutLine const& line) {
    std::string const& text = line.cells.front().lines.front().text;
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

/// Whether the rows of a table are set apart by more than its lines.
bool rows_are_apart(std::vector<CutLine> const& lines, float closest) {
    std::size_t starts = 0;
    std::size_t apart = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].cells.size() < 2 || !has_first_cell(lines[i])) continue;
        ++starts;
        if (lines[i].above > 1.2F * closest) ++apart;
    }
    return apart * 2 > starts;
}

}  // namespace

std::vector<Table> find_tables(std::vector<Line> const& lines, TypeArea const& type, std::vector<Word> const& words) {
    return TableFinder{lines, type, words}.find();
}

std::vector<TableRow> table_rows(Table const& table, std::vector<Line> lines, std::vector<Word> const& words) {
    std::vector<CutLine> cut_lines = cut(table, std::move(lines), words);
    float closest = 1e6F;
    for (std::size_t i = 1; i < cut_lines.size(); ++i)
        if (cut_lines[i].above > 0.6F * cut_lines[i].cells.front().lines.front().size) closest = std::min(closest, cut_lines[i].above);
    bool const apart = rows_are_apart(cut_lines, closest);
    std::vector<TableRow> rows;
    bool spanning = false;
    for (CutLine& line : cut_lines) {
        bool const close = line.above < 1.2F * closest;
        bool starts = rows.empty() || !close || line.spanning != spanning;
        if (!starts && !apart && !line.spanning && line.cells.size() > 1 && has_first_cell(line))
            starts = !begins_small(line) && !is_broken_off(rows.back(), 0);
        spanning = line.spanning;
        if (starts) rows.emplace_back();
        TableRow& row = rows.back();
        for (TableCell& cell : line.cells) {
            auto const at = std::lower_bound(row.begin(), row.end(), cell.column,
                                             [](TableCell const& each, std::size_t column) { return each.column < column; });
            if (at != row.end() && at->column == cell.column)
                std::move(cell.lines.begin(), cell.lines.end(), std::back_inserter(at->lines));
            else
                row.insert(at, std::move(cell));
        }
    }
    return rows;
}

}  // namespace recital::pdf
