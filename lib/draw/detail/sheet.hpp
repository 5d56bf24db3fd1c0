// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to draw/: a diagram between what it shows and how Graphviz writes it. arrange() fills it, place() and route() give
// every part its place, sheet_dot() writes it down.

#include "graph/citation_graph.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace recital {

/// Points, from the top left corner to the right and down.
struct Point {
    double x = 0;
    double y = 0;
};

struct Rectangle {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// A box: a vertex, "… and 12 more", or a panel that holds others.
struct SheetBox {
    std::string name;  ///< in DOT: "n12", "more_0", "panel_0"
    std::optional<VertexId> vertex;
    std::vector<std::string> lines;
    std::string tooltip;
    std::string url;
    std::string classes;
    std::string kind;    ///< its look is that of "kind/<kind>", of a panel, where it is empty, that of "page/frame"
    bool read = false;   ///< drawn with the outline of "kind/read"
    bool focus = false;  ///< drawn with the outline of "kind/focus"
    double width = 0;
    double height = 0;
    Point centre;
};

struct SheetArrow {
    std::size_t from = 0;  ///< places in Sheet::boxes
    std::size_t to = 0;
    std::string subject;  ///< its look (Theme::of)
    std::string name;
    std::string tooltip;
    std::string classes;
    double thickness = 1;      ///< times the width of its look
    std::vector<Point> curve;  ///< Bézier: 3n + 1 points, the last where the arrowhead begins
    Point tip;
};

/// Boxes that stand together in one column and lane, in this order.
struct SheetGroup {
    std::vector<std::string> heading;  ///< in lines; with one it has a frame
    std::vector<std::size_t> boxes;    ///< places in Sheet::boxes
    std::size_t lane = 0;
    std::optional<std::size_t> panel;  ///< the box that holds them, `across` in a row
    std::size_t across = 1;
    Rectangle frame;
};

struct SheetColumn {
    std::string heading;
    std::vector<SheetGroup> groups;
    double begin = 0;  ///< its edges along the flow
    double end = 0;
};

struct SheetLane {
    std::vector<std::string> heading;  ///< in lines
    double begin = 0;                  ///< its edges across the flow
    double end = 0;
};

struct SheetText {
    std::string name;
    std::string text;
    double size = 10;  ///< of the font
    bool muted = false;
    Rectangle place;
};

/// A row of the legend: a sample of a box or an arrow, and its meaning.
struct LegendEntry {
    std::string subject;
    std::string name;
    Rectangle sample;
    SheetText words;
};

struct Sheet {
    std::vector<SheetBox> boxes;
    std::vector<SheetArrow> arrows;
    std::vector<SheetColumn> columns;
    std::vector<SheetLane> lanes;  ///< none: no lanes
    bool down = false;             ///< columns are rows, the flow goes from top to bottom
    double gap = 5;                ///< between boxes without a frame; from 14 an arrow to the next box goes straight
    bool centred = false;          ///< columns are centred, else they begin at the top
    std::string title;
    std::vector<std::string> caption;
    std::vector<SheetText> texts;
    std::vector<LegendEntry> legend;
    Rectangle edges;  ///< of all that is drawn
};

constexpr double box_font = 10;      ///< points
constexpr double line_height = 12;   ///< of box_font
constexpr double heading_font = 11;  ///< of groups, columns and lanes
constexpr double heading_line = 14;
constexpr double frame_margin = 8;  // between a frame and what it holds
constexpr double lane_heading_width = 104;
constexpr double box_margin = 7.2;   ///< between the edge of a box and its text
constexpr double box_padding = 4.0;  ///< above the first and below the last line

/// Space between two boxes of a column, or beyond its first or last one, through which arrows may pass.
struct Gap {
    std::size_t column = 0;
    double begin = 0;  ///< across the flow; the first of a column begins at minus infinity,
    double end = 0;    ///< the last one ends at infinity
    std::size_t number = 0;
};

/// Gives boxes, groups, columns and lanes their places, without regard to arrows, and says where between the boxes arrows may
/// pass. `room` widens gap number n of a column by room[column][n], `gutters` are the widths between the columns (60 where none
/// is given). O(boxes).
std::vector<Gap> place(Sheet& sheet, std::vector<std::vector<double>> const& room, std::vector<double> const& gutters);

/// Sorts the boxes of each group by the mean place of what they are linked with in the other columns, to and fro, so that fewer
/// arrows cross (the barycentre method of Sugiyama, Tagawa and Toda 1981). O(arrows + boxes log boxes).
void untangle(Sheet& sheet);

/// Marks the boxes of these vertices as what was asked for: a sign before the first line, and an outline.
void mark_focus(Sheet& sheet, std::vector<VertexId> const& focus);

/// Places everything and gives the arrows their curves: through the space between columns freely, past a column through gaps
/// between its boxes, arrows to one box with one look as one line. No arrow crosses a box. O(arrows × columns × gaps of a column).
void route(Sheet& sheet);

}  // namespace recital
