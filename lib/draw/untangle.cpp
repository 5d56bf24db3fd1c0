// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/sheet.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace recital {
namespace {

class Untangler {
public:
    explicit Untangler(Sheet& sheet)
        : m_sheet(sheet), m_linked(sheet.boxes.size()), m_place(sheet.boxes.size(), 0), m_column(sheet.boxes.size(), 0) {
        for (SheetArrow const& arrow : sheet.arrows) {
            m_linked[arrow.from].push_back(arrow.to);
            m_linked[arrow.to].push_back(arrow.from);
        }
        for (std::size_t column = 0; column < sheet.columns.size(); ++column)
            for (SheetGroup const& group : sheet.columns[column].groups)
                for (std::size_t const box : group.boxes) m_column[box] = column;
    }

    void run() {
        constexpr int sweeps = 6;
        for (SheetColumn const& column : m_sheet.columns) number(column);
        for (int sweep = 0; sweep < sweeps; ++sweep)
            for (std::size_t step = 0; step < m_sheet.columns.size(); ++step)
                sort_column(sweep % 2 == 0 ? step : m_sheet.columns.size() - 1 - step);
    }

private:
    void number(SheetColumn const& column) {
        std::vector<std::size_t> order;
        for (SheetGroup const& group : column.groups) order.insert(order.end(), group.boxes.begin(), group.boxes.end());
        for (std::size_t at = 0; at < order.size(); ++at)
            m_place[order[at]] = (static_cast<double>(at) + 0.5) / static_cast<double>(order.size());
    }

    double wish(std::size_t box) const {
        double sum = 0;
        double count = 0;
        for (std::size_t const other : m_linked[box]) {
            auto const [low, high] = std::minmax(m_column[other], m_column[box]);
            if (low == high) continue;
            double const weight = 1.0 / static_cast<double>(high - low);
            sum += weight * m_place[other];
            count += weight;
        }
        return count == 0 ? m_place[box] : sum / count;
    }

    void sort_column(std::size_t column) {
        for (SheetGroup& group : m_sheet.columns[column].groups) {
            std::vector<std::pair<double, std::size_t>> order;
            for (std::size_t const box : group.boxes) order.emplace_back(wish(box), box);
            std::stable_sort(order.begin(), order.end(), [](auto const& left, auto const& right) { return left.first < right.first; });
            for (std::size_t at = 0; at < order.size(); ++at) group.boxes[at] = order[at].second;
        }
        number(m_sheet.columns[column]);
    }

    Sheet& m_sheet;
    std::vector<std::vector<std::size_t>> m_linked;
    std::vector<double> m_place;  // of each box in its column, from 0 to 1
    std::vector<std::size_t> m_column;
};

}  // namespace

void untangle(Sheet& sheet) { Untangler(sheet).run(); }

}  // namespace recital
