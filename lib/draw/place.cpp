// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/sheet.hpp"

#include <algorithm>
#include <limits>

namespace recital {
namespace {

constexpr double in_frame = 6;  // at most, between boxes of a group
constexpr double between_frames = 14;
constexpr double between_lanes = 14;
constexpr double infinity = std::numeric_limits<double>::infinity();

/// What stands in a column one after another, across the flow.
struct Item {
    enum class Type : unsigned char { box, panel, opening, closing };
    Type type{};
    std::size_t group = 0;
    std::size_t box = 0;
    double size = 0;
    double before = 0;      ///< space to the item before it
    bool passable = false;  ///< a wire may pass in that space
};

class Placer {
public:
    Placer(Sheet& sheet, std::vector<std::vector<double>> const& room, std::vector<double> const& gutters)
        : m_sheet(sheet),
          m_room(room),
          m_gutters(gutters),
          m_free_from(sheet.columns.size(), -infinity),
          m_gap_count(sheet.columns.size(), 0) {}

    std::vector<Gap> run() {
        std::size_t const lanes = std::max<std::size_t>(m_sheet.lanes.size(), 1);
        place_along();
        std::vector<std::vector<std::vector<Item>>> items(m_sheet.columns.size());
        std::vector<double> heights(lanes, 0);
        for (std::size_t column = 0; column < m_sheet.columns.size(); ++column) {
            std::size_t gap = 0;
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                items[column].push_back(items_of(column, lane, gap));
                double height = 0;
                for (Item const& item : items[column].back()) height += item.before + item.size;
                heights[lane] = std::max(heights[lane], height + (m_sheet.lanes.empty() ? 0 : 2 * frame_margin));
            }
        }
        double cursor = 0;
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            if (!m_sheet.lanes.empty())
                heights[lane] = std::max(heights[lane], heading_line * static_cast<double>(m_sheet.lanes[lane].heading.size()) + 12);
            for (std::size_t column = 0; column < m_sheet.columns.size(); ++column)
                place_across(column, items[column][lane], cursor, heights[lane]);
            if (!m_sheet.lanes.empty()) {
                m_sheet.lanes[lane].begin = cursor;
                m_sheet.lanes[lane].end = cursor + heights[lane];
            }
            cursor += heights[lane] + between_lanes;
        }
        for (std::size_t column = 0; column < m_sheet.columns.size(); ++column) add_gap(column, infinity);
        return std::move(m_gaps);
    }

private:
    double along(SheetBox const& box) const { return m_sheet.down ? box.height : box.width; }
    double across(SheetBox const& box) const { return m_sheet.down ? box.width : box.height; }

    void size_panel(SheetGroup const& group) const {
        if (!group.panel) return;
        SheetBox& panel = m_sheet.boxes[*group.panel];
        double width = panel.width;
        double height = static_cast<double>(panel.lines.size()) * line_height + 2 * box_padding + 4;
        if (!group.boxes.empty()) {
            SheetBox const& member = m_sheet.boxes[group.boxes.front()];
            auto const in_row = static_cast<double>(std::min(group.across, group.boxes.size()));
            auto const rows = static_cast<double>((group.boxes.size() + group.across - 1) / group.across);
            width = std::max(width, in_row * (member.width + 6) - 6 + 2 * frame_margin);
            height += rows * (member.height + 5) + frame_margin - 3;
        }
        panel.width = width;
        panel.height = height;
    }

    /// Columns one beside the other, as wide as their widest box.
    void place_along() {
        double cursor = 0;
        for (std::size_t at = 0; at < m_sheet.columns.size(); ++at) {
            SheetColumn& column = m_sheet.columns[at];
            double size = 0;
            for (SheetGroup const& group : column.groups) {
                size_panel(group);
                if (group.panel) size = std::max(size, along(m_sheet.boxes[*group.panel]));
                if (!group.panel)
                    for (std::size_t const box : group.boxes)
                        size = std::max(size, along(m_sheet.boxes[box]) + (group.heading.empty() ? 0 : 2 * frame_margin));
            }
            column.begin = cursor;
            column.end = cursor + size;
            cursor = column.end + (at < m_gutters.size() ? m_gutters[at] : 60);
        }
    }

    /// The items of a lane of a column. The wires of gap number n of the column widen the space before the item that follows.
    std::vector<Item> items_of(std::size_t column, std::size_t lane, std::size_t& gap) const {
        std::vector<Item> items;
        auto const add = [&](Item item) {
            if (item.passable && column < m_room.size() && gap < m_room[column].size()) item.before += m_room[column][gap];
            if (item.passable) ++gap;
            items.push_back(item);
        };
        auto const& groups = m_sheet.columns[column].groups;
        for (std::size_t at = 0; at < groups.size(); ++at) {
            SheetGroup const& group = groups[at];
            if (group.lane != lane) continue;
            bool const first = items.empty();
            if (group.panel) {
                add({Item::Type::panel, at, *group.panel, across(m_sheet.boxes[*group.panel]), first ? 0 : 2.0 * between_frames, true});
                continue;
            }
            bool const framed = !group.heading.empty();
            if (framed)
                add({Item::Type::opening, at, 0, heading_line * static_cast<double>(group.heading.size()) + 4, first ? 0.0 : between_frames,
                     true});
            for (std::size_t number = 0; number < group.boxes.size(); ++number) {
                bool const leading = number == 0;
                double const before = framed ? (leading ? 2 : std::min(m_sheet.gap, in_frame)) : (first && leading ? 0 : m_sheet.gap);
                add({Item::Type::box, at, group.boxes[number], across(m_sheet.boxes[group.boxes[number]]), before, !framed});
            }
            if (framed) add({Item::Type::closing, at, 0, frame_margin, 0, false});
        }
        return items;
    }

    void set_centre(SheetBox& box, double along_flow, double across_flow) const {
        box.centre = m_sheet.down ? Point{across_flow, along_flow} : Point{along_flow, across_flow};
    }

    void place_across(std::size_t at, std::vector<Item> const& items, double begin, double height) {
        SheetColumn& column = m_sheet.columns[at];
        double total = 0;
        for (Item const& item : items) total += item.before + item.size;
        double cursor = begin + (m_sheet.lanes.empty() ? 0 : frame_margin) + (m_sheet.centred ? (height - total) / 2 : 0);
        double const middle = (column.begin + column.end) / 2;
        for (Item const& item : items) {
            cursor += item.before;
            if (item.passable) {
                add_gap(at, cursor);
                m_free_from[at] = cursor;
            }
            SheetGroup& group = column.groups[item.group];
            if (item.type == Item::Type::opening) group.frame = {column.begin, cursor, column.end, cursor};
            if (item.type == Item::Type::box || item.type == Item::Type::panel)
                set_centre(m_sheet.boxes[item.box], middle, cursor + item.size / 2);
            if (item.type == Item::Type::panel) fill_panel(group);
            cursor += item.size;
            if (item.type == Item::Type::closing) group.frame.bottom = cursor;
            m_free_from[at] = cursor;
        }
    }

    void fill_panel(SheetGroup const& group) const {
        SheetBox const& panel = m_sheet.boxes[*group.panel];
        double const left = panel.centre.x - panel.width / 2 + frame_margin;
        double y = panel.centre.y - panel.height / 2 + static_cast<double>(panel.lines.size()) * line_height + 2 * box_padding + 4;
        double x = left;
        for (std::size_t number = 0; number < group.boxes.size(); ++number) {
            SheetBox& box = m_sheet.boxes[group.boxes[number]];
            if (number != 0 && number % group.across == 0) {
                x = left;
                y += box.height + 5;
            }
            box.centre = {x + box.width / 2, y + box.height / 2};
            x += box.width + 6;
        }
    }

    void add_gap(std::size_t column, double end) { m_gaps.push_back({column, m_free_from[column], end, m_gap_count[column]++}); }

    Sheet& m_sheet;
    std::vector<std::vector<double>> const& m_room;
    std::vector<double> const& m_gutters;
    std::vector<Gap> m_gaps;
    std::vector<double> m_free_from;       // where the last item placed in a column ends
    std::vector<std::size_t> m_gap_count;  // of each column so far
};

}  // namespace

std::vector<Gap> place(Sheet& sheet, std::vector<std::vector<double>> const& room, std::vector<double> const& gutters) {
    return Placer(sheet, room, gutters).run();
}

}  // namespace recital
