// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/spring.hpp"

#include "draw/detail/bounded.hpp"
#include "draw/detail/graphviz.hpp"
#include "draw/detail/layout.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace recital {
namespace {

/// The sheet's boxes and arrows as a graph for the layout alone.
std::string bare_dot(Sheet const& sheet) {
    std::string dot =
        "digraph { graph [overlap=prism overlap_scaling=-4 K=0.7 start=7 sep=\"+6\"]; node [shape=box fixedsize=true label=\"\"];\n";
    for (std::size_t at = 0; at < sheet.boxes.size(); ++at) {
        // Whole points, so that no locale's comma gets in.
        auto const inches = [](double points) {
            auto const hundredths = static_cast<int>(std::lround(points * 100 / 72));
            std::string const rest = std::to_string(hundredths % 100);
            return std::to_string(hundredths / 100) + "." + (rest.size() < 2 ? "0" + rest : rest);
        };
        dot += "b" + std::to_string(at) + " [width=" + inches(sheet.boxes[at].width) + " height=" + inches(sheet.boxes[at].height) + "];\n";
    }
    std::set<std::pair<std::size_t, std::size_t>> drawn;
    for (SheetArrow const& arrow : sheet.arrows)
        if (arrow.from != arrow.to && drawn.insert(std::minmax(arrow.from, arrow.to)).second)
            dot += "b" + std::to_string(arrow.from) + " -> b" + std::to_string(arrow.to) + ";\n";
    return dot + "}\n";
}

std::optional<Point> position(Agraph_t* graph, std::size_t box) {
    std::string name = "b" + std::to_string(box);
    Agnode_t* const node = agnode(graph, name.data(), 0);
    if (node == nullptr) return std::nullopt;
    char const* const text = agget(node, mutable_c_str("pos"));
    std::string_view const pos = text == nullptr ? "" : text;
    Point place;
    auto const first = std::from_chars(pos.data(), pos.data() + pos.size(), place.x);
    if (first.ec != std::errc{} || first.ptr == pos.data() + pos.size()) return std::nullopt;
    auto const second = std::from_chars(first.ptr + 1, pos.data() + pos.size(), place.y);
    if (second.ec != std::errc{} || !std::isfinite(place.x) || !std::isfinite(place.y)) return std::nullopt;
    place.y = -place.y;
    return place;
}

/// Where the line from the middle of a box to a point leaves the box.
Point border(SheetBox const& box, Point to) {
    double const dx = to.x - box.centre.x;
    double const dy = to.y - box.centre.y;
    double const share = std::max(std::abs(dx) / (box.width / 2), std::abs(dy) / (box.height / 2));
    return share <= 1 ? box.centre : Point{box.centre.x + dx / share, box.centre.y + dy / share};
}

void draw_straight(Sheet& sheet) {
    constexpr double head_length = 6;
    for (SheetArrow& arrow : sheet.arrows) {
        SheetBox const& from = sheet.boxes[arrow.from];
        SheetBox const& to = sheet.boxes[arrow.to];
        if (arrow.from == arrow.to) {
            double const right = from.centre.x + from.width / 2;
            double const y = from.centre.y;
            arrow.curve = {{right, y - 5}, {right + 22, y - 7}, {right + 22, y + 5}, {right + head_length, y + 5}};
            arrow.tip = {right, y + 5};
            continue;
        }
        Point const begin = border(from, to.centre);
        arrow.tip = border(to, from.centre);
        double const length = std::max(std::hypot(arrow.tip.x - begin.x, arrow.tip.y - begin.y), 0.1);
        double const share = std::max(0.0, length - head_length) / length;
        auto const at = [&](double part) {
            return Point{begin.x + (arrow.tip.x - begin.x) * part, begin.y + (arrow.tip.y - begin.y) * part};
        };
        arrow.curve = {begin, at(share / 3), at(share * 2 / 3), at(share)};
    }
}

}  // namespace

bool place_by_springs(Sheet& sheet, std::chrono::milliseconds limit) {
    std::string const dot = bare_dot(sheet);
    GraphvizSession const session;
    auto const laid_out = within(limit, [&] { return rendered(session, dot, "sfdp", "dot"); });
    if (!laid_out) return false;
    GraphHandle const graph = graph_from_dot(*laid_out);
    if (!graph) return false;
    std::vector<Point> places;
    for (std::size_t box = 0; box < sheet.boxes.size(); ++box) {
        auto const place = position(graph.get(), box);
        if (!place) return false;
        places.push_back(*place);
    }
    Rectangle& edges = sheet.edges;
    for (std::size_t at = 0; at < places.size(); ++at) {
        SheetBox& box = sheet.boxes[at];
        box.centre = places[at];
        if (at == 0) edges = {box.centre.x, box.centre.y, box.centre.x, box.centre.y};
        edges.left = std::min(edges.left, box.centre.x - box.width / 2 - 2);
        edges.right = std::max(edges.right, box.centre.x + box.width / 2 + 22);
        edges.top = std::min(edges.top, box.centre.y - box.height / 2 - 2);
        edges.bottom = std::max(edges.bottom, box.centre.y + box.height / 2 + 2);
    }
    sheet.columns.clear();
    sheet.lanes.clear();
    draw_straight(sheet);
    return true;
}

}  // namespace recital
