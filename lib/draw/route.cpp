// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/sheet.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace recital {
namespace {

constexpr double wire_step = 5;    // between two wires side by side
constexpr double least_lead = 1;   // shorter ways to the edge of a column are not drawn
constexpr double head_length = 6;  // of an arrowhead
constexpr double port_step = 7;    // between two arrows at one side of a box, where there is room
constexpr double least_gutter = 44;
constexpr double most_gutter = 150;
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// All arrows to one box that look the same and come from one side are one line from where they meet.
using BundleKey = std::tuple<std::size_t, std::string, std::string, bool>;

/// A bundle where it passes a column.
struct Wire {
    std::size_t column = 0;
    double desired = 0;  // across the flow
    std::size_t arrows = 0;
    std::size_t gap = 0;  // place in the gaps
    double at = 0;
};

class Router {
public:
    explicit Router(Sheet& sheet) : m_sheet(sheet) {}

    void run() {
        m_gaps = place(m_sheet, {}, {});
        find_columns();
        choose_sides();
        lay_wires();
        choose_gaps();
        auto const room = room_needed();
        auto const gutters = gutters_needed();
        m_gaps = place(m_sheet, room, gutters);
        settle_wires();
        set_ports();
        for (std::size_t arrow = 0; arrow < m_sheet.arrows.size(); ++arrow) draw_arrow(arrow);
        measure();
    }

private:
    struct End {
        std::size_t arrow = 0;
        bool is_source = false;
        double other = 0;  // where across the flow it leads
    };

    double along(Point point) const { return m_sheet.down ? point.y : point.x; }
    double across(Point point) const { return m_sheet.down ? point.x : point.y; }
    Point point(double along, double across) const { return m_sheet.down ? Point{across, along} : Point{along, across}; }
    double half_along(SheetBox const& box) const { return (m_sheet.down ? box.height : box.width) / 2; }
    double half_across(SheetBox const& box) const { return (m_sheet.down ? box.width : box.height) / 2; }
    double middle(std::size_t box) const { return across(m_sheet.boxes[box].centre); }

    void find_columns() {
        m_column.assign(m_sheet.boxes.size(), 0);
        m_next.assign(m_sheet.boxes.size(), none);
        for (std::size_t column = 0; column < m_sheet.columns.size(); ++column)
            for (SheetGroup const& group : m_sheet.columns[column].groups) {
                if (group.panel) m_column[*group.panel] = column;
                for (std::size_t at = 0; at < group.boxes.size(); ++at) {
                    m_column[group.boxes[at]] = column;
                    if (at > 0) m_next[group.boxes[at - 1]] = group.boxes[at];
                }
            }
    }

    bool rightward(SheetArrow const& arrow) const { return m_column[arrow.from] < m_column[arrow.to]; }
    bool within(SheetArrow const& arrow) const { return m_column[arrow.from] == m_column[arrow.to]; }
    BundleKey key(SheetArrow const& arrow) const { return {arrow.to, arrow.subject, arrow.name, rightward(arrow)}; }

    void each_column_between(SheetArrow const& arrow, auto const& visit) const {
        auto const [low, high] = std::minmax(m_column[arrow.from], m_column[arrow.to]);
        for (std::size_t column = low + 1; column < high; ++column) visit(column);
    }

    void lay_wires() {
        for (SheetArrow const& arrow : m_sheet.arrows)
            each_column_between(arrow, [&](std::size_t column) {
                Wire& wire = m_wires[{key(arrow), column}];
                wire.column = column;
                ++wire.arrows;
                wire.desired += wished(arrow);
            });
        for (auto& [where, wire] : m_wires) wire.desired /= static_cast<double>(wire.arrows);
    }

    /// Arrows past a column run level with the box they lead to, so that they bend once, where they begin.
    double wished(SheetArrow const& arrow) const { return middle(arrow.to); }

    void choose_gaps() {
        std::vector<std::size_t> load(m_gaps.size(), 0);
        std::vector<std::vector<std::size_t>> of_column(m_sheet.columns.size());
        for (std::size_t at = 0; at < m_gaps.size(); ++at) of_column[m_gaps[at].column].push_back(at);
        for (auto& [where, wire] : m_wires) {
            double best = 0;
            bool found = false;
            for (std::size_t const at : of_column[wire.column]) {
                Gap const& gap = m_gaps[at];
                double const cost = std::abs(std::clamp(wire.desired, gap.begin, gap.end) - wire.desired);
                if (found && cost >= best) continue;
                best = cost;
                wire.gap = at;
                found = true;
            }
            ++load[wire.gap];
        }
        m_load = std::move(load);
    }

    std::vector<std::vector<double>> room_needed() const {
        std::vector<std::vector<double>> room(m_sheet.columns.size());
        for (std::size_t at = 0; at < m_gaps.size(); ++at) {
            Gap const& gap = m_gaps[at];
            auto& of_column = room[gap.column];
            of_column.resize(std::max(of_column.size(), gap.number + 1), 0);
            bool const open = std::isinf(gap.begin) || std::isinf(gap.end);
            if (m_load[at] > 0 && !open)
                of_column[gap.number] = std::max(0.0, static_cast<double>(m_load[at] + 1) * wire_step - (gap.end - gap.begin));
        }
        return room;
    }

    /// Wide enough that steep arrows still run along, and arrows within a column have room to turn.
    std::vector<double> gutters_needed() const {
        std::vector<double> steepest(m_sheet.columns.size(), 0);  // in the gutter before the column
        for (SheetArrow const& arrow : m_sheet.arrows) {
            double const rise = std::abs(middle(arrow.from) - middle(arrow.to));
            auto const [low, high] = std::minmax(m_column[arrow.from], m_column[arrow.to]);
            if (low == high) steepest[low] = std::max(steepest[low], rise);
            for (std::size_t column = low + 1; column <= high; ++column)
                steepest[column] = std::max(steepest[column], rise / static_cast<double>(high - low));
        }
        std::vector<double> gutters;
        double const share = m_sheet.down ? 0.08 : m_sheet.lanes.empty() ? 0.16 : 0.08;
        for (std::size_t column = 1; column < m_sheet.columns.size(); ++column)
            gutters.push_back(std::clamp(least_gutter - (m_sheet.down ? 14 : 0) + share * steepest[column], 30.0, most_gutter));
        return gutters;
    }

    /// Wires of a gap stand in the order in which they wish to, at their wish where there is room.
    void settle_wires() {
        std::map<std::size_t, std::vector<Wire*>> by_gap;
        for (auto& [where, wire] : m_wires) {
            wire.desired = 0;
            wire.arrows = 0;
        }
        for (SheetArrow const& arrow : m_sheet.arrows)
            each_column_between(arrow, [&](std::size_t column) {
                Wire& wire = m_wires[{key(arrow), column}];
                ++wire.arrows;
                wire.desired += wished(arrow);
            });
        for (auto& [where, wire] : m_wires) {
            wire.desired /= static_cast<double>(wire.arrows);
            by_gap[wire.gap].push_back(&wire);
        }
        for (auto& [gap, wires] : by_gap) settle(m_gaps[gap], wires);
    }

    static void settle(Gap const& gap, std::vector<Wire*>& wires) {
        std::stable_sort(wires.begin(), wires.end(), [](Wire const* left, Wire const* right) { return left->desired < right->desired; });
        double const last = gap.end - wire_step;
        double cursor = gap.begin + wire_step;
        double left = static_cast<double>(wires.size());
        for (Wire* const wire : wires) {
            double const latest = last - (left - 1) * wire_step;
            wire->at = std::max(cursor, std::min(wire->desired, latest));
            cursor = wire->at + wire_step;
            left -= 1;
        }
    }

    /// The first or last place on its way where an arrow is after it has left, or before it reaches, its box.
    double beside(SheetArrow const& arrow, bool source) const {
        if (std::max(m_column[arrow.from], m_column[arrow.to]) - std::min(m_column[arrow.from], m_column[arrow.to]) < 2)
            return middle(source ? arrow.to : arrow.from);
        std::size_t const near = source ? m_column[arrow.from] : m_column[arrow.to];
        std::size_t const column = rightward(arrow) == source ? near + 1 : near - 1;
        return m_wires.at({key(arrow), column}).at;
    }

    /// Arrows within a column leave and arrive at the side where fewer others do.
    void choose_sides() {
        std::vector<std::size_t> before(m_sheet.columns.size(), 0);
        std::vector<std::size_t> after(m_sheet.columns.size(), 0);
        for (SheetArrow const& arrow : m_sheet.arrows) {
            if (within(arrow)) continue;
            auto const [low, high] = std::minmax(m_column[arrow.from], m_column[arrow.to]);
            ++after[low];
            ++before[high];
        }
        for (std::size_t column = 0; column < m_sheet.columns.size(); ++column) m_arcs_after.push_back(after[column] < before[column]);
    }

    bool arcs_after(SheetArrow const& arrow) const { return m_arcs_after[m_column[arrow.from]]; }

    bool goes_straight(SheetArrow const& arrow) const {
        return m_sheet.gap >= 14 && (m_next[arrow.from] == arrow.to || m_next[arrow.to] == arrow.from);
    }

    void set_ports() {
        std::map<std::pair<std::size_t, bool>, std::vector<End>> sides;  // of a box; true: where the flow leaves it
        for (std::size_t at = 0; at < m_sheet.arrows.size(); ++at) {
            SheetArrow const& arrow = m_sheet.arrows[at];
            if (arrow.from == arrow.to || (within(arrow) && goes_straight(arrow))) continue;
            bool const after = within(arrow) && arcs_after(arrow);
            sides[{arrow.from, rightward(arrow) || after}].push_back({at, true, beside(arrow, true)});
            sides[{arrow.to, within(arrow) ? after : !rightward(arrow)}].push_back({at, false, beside(arrow, false)});
        }
        m_ports.assign(m_sheet.arrows.size(), {0, 0});
        for (auto& [side, ends] : sides) spread(side.first, ends);
    }

    void spread(std::size_t box, std::vector<End>& ends) {
        std::map<BundleKey, std::vector<End>> incoming;
        std::vector<std::vector<End>> ports;
        for (End const& end : ends) {
            if (end.is_source)
                ports.push_back({end});
            else
                incoming[key(m_sheet.arrows[end.arrow])].push_back(end);
        }
        for (auto& [bundle, together] : incoming) ports.push_back(std::move(together));
        auto const wish = [](std::vector<End> const& port) {
            double sum = 0;
            for (End const& end : port) sum += end.other;
            return sum / static_cast<double>(port.size());
        };
        std::stable_sort(ports.begin(), ports.end(), [&](auto const& left, auto const& right) { return wish(left) < wish(right); });
        double const room = 2 * half_across(m_sheet.boxes[box]) - 8;
        double const step = ports.size() < 2 ? 0 : std::min(port_step, room / static_cast<double>(ports.size() - 1));
        double at = middle(box) - step * static_cast<double>(ports.size() - 1) / 2;
        for (auto const& port : ports) {
            for (End const& end : port) (end.is_source ? m_ports[end.arrow].first : m_ports[end.arrow].second) = at;
            at += step;
        }
    }

    void add_bend(std::vector<Point>& curve, double from_a, double from_c, double to_a, double to_c) const {
        double const half = (to_a - from_a) / 2;
        curve.push_back(point(from_a + half, from_c));
        curve.push_back(point(to_a - half, to_c));
        curve.push_back(point(to_a, to_c));
    }

    void draw_arrow(std::size_t number) {
        SheetArrow& arrow = m_sheet.arrows[number];
        SheetBox const& from = m_sheet.boxes[arrow.from];
        SheetBox const& to = m_sheet.boxes[arrow.to];
        arrow.curve.clear();
        if (arrow.from == arrow.to) return draw_loop(arrow, from);
        if (within(arrow)) return goes_straight(arrow) ? draw_straight(arrow, from, to) : draw_arc(arrow, number, from, to);
        double const way = rightward(arrow) ? 1 : -1;
        double c = m_ports[number].first;
        double a = leave(arrow.curve, from, m_column[arrow.from], way, c);
        std::size_t const steps = std::max(m_column[arrow.from], m_column[arrow.to]) - std::min(m_column[arrow.from], m_column[arrow.to]);
        for (std::size_t step = 1; step < steps; ++step) {
            std::size_t const column = rightward(arrow) ? m_column[arrow.from] + step : m_column[arrow.from] - step;
            double const wire = m_wires.at({key(arrow), column}).at;
            double const enter = edge(column, -way);
            add_bend(arrow.curve, a, c, enter, wire);
            a = edge(column, way);
            c = wire;
            add_bend(arrow.curve, enter, wire, a, wire);
        }
        arrive(arrow, to, way, a, c, m_ports[number].second);
    }

    /// The edge of a column towards which the arrow goes.
    double edge(std::size_t column, double way) const { return way > 0 ? m_sheet.columns[column].end : m_sheet.columns[column].begin; }

    /// Begins a curve at the side of a box and leads it straight to the edge of its column, past boxes that reach further.
    /// Returns where along the flow that is.
    double leave(std::vector<Point>& curve, SheetBox const& box, std::size_t column, double way, double c) const {
        double const side = along(box.centre) + way * half_along(box);
        double const out = edge(column, way);
        curve.push_back(point(side, c));
        if (std::abs(out - side) > least_lead) add_bend(curve, side, c, out, c);
        return std::abs(out - side) > least_lead ? out : side;
    }

    /// Ends a curve at the side of a box, straight from the edge of its column.
    void arrive(SheetArrow& arrow, SheetBox const& box, double way, double a, double c, double port) const {
        double const tip = along(box.centre) - way * half_along(box);
        double const in = edge(m_column[arrow.to], -way);
        bool const leads = std::abs(in - tip) > head_length;
        if (leads) add_bend(arrow.curve, a, c, in, port);
        if (leads)
            add_bend(arrow.curve, in, port, tip - way * head_length, port);
        else
            add_bend(arrow.curve, a, c, tip - way * head_length, port);
        arrow.tip = point(tip, port);
    }

    void draw_loop(SheetArrow& arrow, SheetBox const& box) const {
        double const a = along(box.centre) + half_along(box);
        double const c = across(box.centre);
        double const reach = std::min(half_across(box) - 2, 9.0);
        arrow.curve = {point(a, c - reach), point(a + 24, c - reach - 2), point(a + 26, c + reach), point(a + head_length, c + reach)};
        arrow.tip = point(a, c + reach);
    }

    /// To the next box in the column. Two that point at each other stand side by side.
    void draw_straight(SheetArrow& arrow, SheetBox const& from, SheetBox const& to) const {
        double const way = across(to.centre) > across(from.centre) ? 1 : -1;
        double const a = along(from.centre) + way * 8;
        double const begin = across(from.centre) + way * half_across(from);
        double const tip = across(to.centre) - way * half_across(to);
        double const end = tip - way * head_length;
        arrow.curve = {point(a, begin), point(a, begin + (end - begin) / 3), point(a, end - (end - begin) / 3), point(a, end)};
        arrow.tip = point(a, tip);
    }

    void draw_arc(SheetArrow& arrow, std::size_t number, SheetBox const& from, SheetBox const& to) const {
        auto const [from_c, to_c] = m_ports[number];
        double const way = arcs_after(arrow) ? 1 : -1;
        std::size_t const column = m_column[arrow.from];
        leave(arrow.curve, from, column, way, from_c);
        double const tip = along(to.centre) + way * half_along(to);
        double const back = std::abs(edge(column, way) - tip) > head_length ? edge(column, way) : tip + way * head_length;
        double const reach = std::min(22 + 0.2 * std::abs(to_c - from_c), room_beside(column, way) * 1.1);
        double const turn = edge(column, way) + way * reach;
        arrow.curve.insert(arrow.curve.end(), {point(turn, from_c), point(turn, to_c), point(back, to_c)});
        if (std::abs(back - tip) > head_length) add_bend(arrow.curve, back, to_c, tip + way * head_length, to_c);
        arrow.tip = point(tip, to_c);
    }

    double room_beside(std::size_t column, double way) const {
        if (way < 0) return column == 0 ? most_gutter : m_sheet.columns[column].begin - m_sheet.columns[column - 1].end;
        return column + 1 == m_sheet.columns.size() ? most_gutter : m_sheet.columns[column + 1].begin - m_sheet.columns[column].end;
    }

    /// A point of the Bézier curve that begins at curve[at].
    static Point on_curve(std::vector<Point> const& curve, std::size_t at, double part) {
        double const rest = 1 - part;
        double const weight[] = {rest * rest * rest, 3 * rest * rest * part, 3 * rest * part * part, part * part * part};
        Point sum;
        for (std::size_t number = 0; number < 4; ++number) {
            sum.x += weight[number] * curve[at + number].x;
            sum.y += weight[number] * curve[at + number].y;
        }
        return sum;
    }

    void measure() const {
        Rectangle& edges = m_sheet.edges;
        bool first = true;
        auto const include = [&](double left, double top, double right, double bottom) {
            if (first) edges = {left, top, right, bottom};
            first = false;
            edges = {std::min(edges.left, left), std::min(edges.top, top), std::max(edges.right, right), std::max(edges.bottom, bottom)};
        };
        for (SheetBox const& box : m_sheet.boxes)
            include(box.centre.x - box.width / 2, box.centre.y - box.height / 2, box.centre.x + box.width / 2,
                    box.centre.y + box.height / 2);
        for (SheetColumn const& column : m_sheet.columns)
            for (SheetGroup const& group : column.groups)
                if (!group.heading.empty()) include(group.frame.left, group.frame.top, group.frame.right, group.frame.bottom);
        for (SheetArrow const& arrow : m_sheet.arrows)
            for (std::size_t at = 0; at + 3 < arrow.curve.size(); at += 3)
                for (double const part : {0.0, 0.25, 0.5, 0.75, 1.0}) {
                    Point const each = on_curve(arrow.curve, at, part);
                    include(each.x - 2, each.y - 2, each.x + 2, each.y + 2);
                }
    }

    Sheet& m_sheet;
    std::vector<Gap> m_gaps;
    std::vector<std::size_t> m_load;    // wires in each gap
    std::vector<std::size_t> m_column;  // of each box
    std::vector<bool> m_arcs_after;     // of each column
    std::vector<std::size_t> m_next;    // box after it in its group
    std::map<std::pair<BundleKey, std::size_t>, Wire> m_wires;
    std::vector<std::pair<double, double>> m_ports;  // of each arrow, across the flow: where it leaves, where it arrives
};

}  // namespace

void route(Sheet& sheet) {
    if (sheet.columns.empty()) return;
    Router(sheet).run();
}

}  // namespace recital
