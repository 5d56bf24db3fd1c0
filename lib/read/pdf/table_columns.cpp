// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/table_columns.hpp"

#include "read/detail/label.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace recital::pdf {

namespace {

constexpr float part_gap = 0.6F;          ///< of the type size: what may be a column's end
constexpr float wide_gap = 1.6F;          ///< of the type size: no line is stretched so far to end at the margin
constexpr float narrowest_gutter = 0.4F;  ///< of the type size
constexpr float edge = 2;                 ///< points: a column's cells begin as precisely as that
constexpr float aligned_edge = 4;         ///< points
constexpr std::size_t most_columns = 60;

bool near(float a, float b, float tolerance) noexcept { return std::fabs(a - b) <= tolerance; }

bool holds_label(Line const& line, LinePart const& part, std::vector<Word> const& words) {
    std::string text;
    for (std::size_t k = part.first; k < part.last && text.size() < 16; ++k) append_word(text, words[line.pieces[k].word], Raise::none);
    return is_label(text);
}

bool any_near(std::vector<float> const& all, float x) {
    return std::any_of(all.begin(), all.end(), [x](float each) { return near(each, x, aligned_edge); });
}

}  // namespace

std::vector<LinePart> parts_of_line(Line const& line, std::vector<Word> const& words) {
    std::vector<LinePart> parts;
    for (std::size_t k = 0; k < line.pieces.size(); ++k) {
        Box const& box = words[line.pieces[k].word].box;
        float const gap = parts.empty() ? 0 : box.left - parts.back().right;
        if (parts.empty() || gap > part_gap * line.size) parts.push_back({k, k, box.left, box.right, gap > wide_gap * line.size, false});
        parts.back().last = k + 1;
        parts.back().right = std::max(parts.back().right, box.right);
    }
    for (LinePart& part : parts) part.label = holds_label(line, part, words);
    return parts;
}

std::size_t TableColumns::column_at(float x) const noexcept {
    std::size_t column = 0;
    while (column + 1 < m_columns.size() && x >= m_columns[column + 1].left - edge) ++column;
    return column;
}

/// Parts that go over a column's edge are cut there where a word begins with the column: the blank is as narrow as between words.
void TableColumns::part_at_columns(std::vector<LinePart>& parts, Line const& line, std::vector<Word> const& words) const {
    std::vector<LinePart> cut;
    for (LinePart part : parts) {
        for (std::size_t c = 1; c < m_columns.size(); ++c) {
            Column const& column = m_columns[c];
            if (part.left >= m_columns[c - 1].right || part.right <= column.left) continue;
            for (std::size_t k = part.first + 1; k < part.last; ++k) {
                Box const& box = words[line.pieces[k].word].box;
                if (!line.pieces[k].blank || !near(box.left, column.left, edge)) continue;
                LinePart before = part;
                before.last = k;
                before.right = words[line.pieces[k - 1].word].box.right;
                before.label = holds_label(line, before, words);
                cut.push_back(before);
                part.first = k;
                part.left = box.left;
                part.wide = false;
                part.label = holds_label(line, part, words);
                break;
            }
        }
        cut.push_back(part);
    }
    parts = std::move(cut);
}

/// Columns that no wide blank parts may be one after all: a line of text had a blank there by chance.
bool TableColumns::merge_narrow(std::size_t first, std::size_t last) {
    for (std::size_t c = first + 1; c <= last; ++c)
        if (m_columns[c].after_wide > 0) return false;
    Column& into = m_columns[first];
    for (std::size_t c = first + 1; c <= last; ++c) {
        into.right = std::max(into.right, m_columns[c].right);
        into.labels = into.labels && m_columns[c].labels;
        into.rights.insert(into.rights.end(), m_columns[c].rights.begin(), m_columns[c].rights.end());
    }
    m_columns.erase(m_columns.begin() + static_cast<std::ptrdiff_t>(first) + 1, m_columns.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    return true;
}

bool TableColumns::place(LinePart const& part, float size) {
    float const gutter = narrowest_gutter * size;
    std::size_t first = 0;
    while (first < m_columns.size() && m_columns[first].right + gutter <= part.left && m_columns[first].right <= part.left - edge) ++first;
    std::size_t last = first;
    while (last < m_columns.size() && m_columns[last].left - edge < part.right) ++last;
    if (last > first + 1 && !merge_narrow(first, last - 1)) return false;
    if (last == first) {
        if (m_columns.size() >= most_columns) return false;
        m_columns.insert(m_columns.begin() + static_cast<std::ptrdiff_t>(first), Column{part.left, part.right, {}, {}, true, 0});
    }
    Column& column = m_columns[first];
    column.left = std::min(column.left, part.left);
    column.right = std::max(column.right, part.right);
    column.lefts.push_back(part.left);
    column.rights.push_back(part.right);
    column.labels = column.labels && part.label;
    column.after_wide += part.wide ? 1 : 0;
    return true;
}

TableColumns::Fit TableColumns::add(Line const& line, std::vector<Word> const& words) {
    std::vector<LinePart> parts = parts_of_line(line, words);
    part_at_columns(parts, line, words);
    std::vector<Column> before = m_columns;
    auto const has_left_or_right = [&](LinePart const& part) {
        for (Column const& column : before)
            if (part.left < column.right && column.left < part.right)
                return any_near(column.lefts, part.left) || any_near(column.rights, part.right);
        return false;
    };
    bool aligned_part = false;
    for (LinePart const& part : parts) {
        if (part.left > left() + edge) aligned_part = aligned_part || has_left_or_right(part);
        if (place(part, line.size)) continue;
        m_columns = std::move(before);
        return Fit::crosses;
    }
    std::vector<float> const gutters = gutter_places();
    auto const cell_of = [&](LinePart const& part) {
        return std::upper_bound(gutters.begin(), gutters.end(), part.left) - gutters.begin();
    };
    if (before.size() > 1 && gutters.empty()) {
        m_columns = std::move(before);
        return Fit::crosses;
    }
    if (parts.empty() || cell_of(parts.front()) == cell_of(parts.back())) return Fit::one;
    ++m_several;
    m_aligned += aligned_part ? 1 : 0;
    return Fit::several;
}

std::vector<float> TableColumns::gutter_places() const {
    std::vector<float> places;
    for (std::size_t c = 1; c < m_columns.size(); ++c)
        if (!m_columns[c - 1].labels) places.push_back((m_columns[c - 1].right + m_columns[c].left) / 2);
    return places;
}

float TableColumns::aligned() const noexcept {
    return m_several < 2 ? 0 : static_cast<float>(m_aligned) / static_cast<float>(m_several - 1);
}

}  // namespace recital::pdf
