// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include "draw/detail/sheet.hpp"

#include <algorithm>
#include <cmath>
#include <random>

using namespace recital;

namespace {

struct Shape {
    std::size_t columns = 3;
    std::size_t boxes = 12;
    std::size_t arrows = 20;
    std::size_t lanes = 0;
    bool down = false;
    bool framed = false;
    double gap = 5;
};

Sheet random_sheet(std::mt19937& random, Shape const& shape) {
    auto const below = [&](std::size_t end) { return static_cast<std::size_t>(random() % end); };
    Sheet sheet;
    sheet.down = shape.down;
    sheet.gap = shape.gap;
    sheet.centred = shape.lanes == 0 && below(2) == 0;
    sheet.columns.resize(shape.columns);
    for (std::size_t lane = 0; lane < shape.lanes; ++lane) sheet.lanes.push_back({{"lane"}, 0, 0});
    for (std::size_t at = 0; at < shape.boxes; ++at) {
        SheetBox box;
        box.name = "n" + std::to_string(at);
        box.kind = "resolution";
        box.width = 120;
        box.height = 20 + 12 * static_cast<double>(below(4));
        sheet.boxes.push_back(box);
        SheetColumn& column = sheet.columns[below(shape.columns)];
        std::size_t const lane = shape.lanes == 0 ? 0 : below(shape.lanes);
        auto group = std::find_if(column.groups.begin(), column.groups.end(), [&](SheetGroup const& each) { return each.lane == lane; });
        if (group == column.groups.end() || below(4) == 0) {
            SheetGroup made;
            made.lane = lane;
            if (shape.framed) made.heading = {"heading"};
            column.groups.push_back(made);
            group = std::prev(column.groups.end());
        }
        group->boxes.push_back(at);
    }
    for (std::size_t at = 0; at < shape.arrows; ++at) {
        SheetArrow arrow;
        arrow.from = below(shape.boxes);
        arrow.to = below(shape.boxes);
        arrow.subject = "stance";
        arrow.name = below(2) == 0 ? "neutral" : "mandating";
        sheet.arrows.push_back(arrow);
    }
    return sheet;
}

bool inside(SheetBox const& box, Point point, double margin) {
    return std::abs(point.x - box.centre.x) < box.width / 2 - margin && std::abs(point.y - box.centre.y) < box.height / 2 - margin;
}

Point on_curve(std::vector<Point> const& curve, std::size_t at, double part) {
    double const rest = 1 - part;
    double const weight[] = {rest * rest * rest, 3 * rest * rest * part, 3 * rest * part * part, part * part * part};
    Point sum;
    for (std::size_t number = 0; number < 4; ++number) {
        sum.x += weight[number] * curve[at + number].x;
        sum.y += weight[number] * curve[at + number].y;
    }
    return sum;
}

void check_sheet(Sheet const& sheet) {
    for (std::size_t one = 0; one < sheet.boxes.size(); ++one)
        for (std::size_t other = 0; other < one; ++other) {
            SheetBox const& a = sheet.boxes[one];
            SheetBox const& b = sheet.boxes[other];
            bool const apart = std::abs(a.centre.x - b.centre.x) >= (a.width + b.width) / 2 - 1e-6 ||
                               std::abs(a.centre.y - b.centre.y) >= (a.height + b.height) / 2 - 1e-6;
            CHECK(apart);
        }
    for (SheetArrow const& arrow : sheet.arrows) {
        REQUIRE(arrow.curve.size() % 3 == 1);
        REQUIRE(arrow.curve.size() > 1);
        std::size_t crossed = 0;
        for (std::size_t at = 0; at + 3 < arrow.curve.size(); at += 3)
            for (int step = 0; step <= 20; ++step) {
                Point const point = on_curve(arrow.curve, at, step / 20.0);
                CHECK(point.x >= sheet.edges.left - 3);
                CHECK(point.x <= sheet.edges.right + 3);
                CHECK(point.y >= sheet.edges.top - 3);
                CHECK(point.y <= sheet.edges.bottom + 3);
                for (SheetBox const& box : sheet.boxes) crossed += inside(box, point, 0.5) ? 1 : 0;
            }
        CHECK(crossed == 0);
        SheetBox const& to = sheet.boxes[arrow.to];
        bool const touches = std::abs(std::abs(arrow.tip.x - to.centre.x) - to.width / 2) < 0.01 ||
                             std::abs(std::abs(arrow.tip.y - to.centre.y) - to.height / 2) < 0.01;
        CHECK(touches);
    }
}

}  // namespace

TEST_CASE("boxes lie apart and no arrow crosses one, in columns, lanes and rows") {
    std::mt19937 random(20);
    for (int round = 0; round < 12; ++round) {
        CAPTURE(round);
        for (Shape const& shape :
             {Shape{3, 12, 20, 0, false, false, 5}, Shape{6, 30, 60, 3, false, false, 6}, Shape{5, 25, 40, 0, true, false, 26},
              Shape{4, 20, 40, 0, false, true, 5}, Shape{2, 10, 20, 0, false, false, 18}}) {
            Sheet sheet = random_sheet(random, shape);
            route(sheet);
            check_sheet(sheet);
        }
    }
}

TEST_CASE("an empty sheet, a single box and arrows to itself are placed") {
    Sheet empty;
    route(empty);
    CHECK(empty.edges.right == empty.edges.left);
    std::mt19937 random(1);
    Sheet one = random_sheet(random, {1, 1, 3, 0, false, false, 5});
    route(one);
    check_sheet(one);
}

TEST_CASE("arrows that look alike and lead to one box are one line past a column") {
    Sheet sheet;
    sheet.columns.resize(3);
    for (std::size_t at = 0; at < 6; ++at) {
        SheetBox box;
        box.width = 100;
        box.height = 30;
        sheet.boxes.push_back(box);
    }
    std::size_t const column_of[] = {0, 0, 1, 1, 1, 2};
    for (SheetColumn& column : sheet.columns) column.groups.resize(1);
    for (std::size_t at = 0; at < 6; ++at) sheet.columns[column_of[at]].groups[0].boxes.push_back(at);
    for (std::size_t const from : {std::size_t{0}, std::size_t{1}}) {
        SheetArrow arrow;
        arrow.from = from;
        arrow.to = 5;
        sheet.arrows.push_back(arrow);
    }
    route(sheet);
    REQUIRE(sheet.arrows[0].curve.size() == sheet.arrows[1].curve.size());
    CHECK(sheet.arrows[0].curve[3].y == sheet.arrows[1].curve[3].y);
    CHECK(sheet.arrows[0].tip.y == sheet.arrows[1].tip.y);
}

TEST_CASE("a panel holds its boxes") {
    Sheet sheet;
    sheet.columns.resize(1);
    SheetGroup group;
    for (std::size_t at = 0; at < 7; ++at) {
        SheetBox box;
        box.width = 80;
        box.height = 30;
        box.kind = "resolution";
        group.boxes.push_back(at);
        sheet.boxes.push_back(box);
    }
    SheetBox panel;
    panel.lines = {"Group 1", "7 instruments"};
    sheet.boxes.push_back(panel);
    group.panel = 7;
    group.across = 3;
    sheet.columns[0].groups.push_back(group);
    route(sheet);
    SheetBox const& frame = sheet.boxes[7];
    for (std::size_t at = 0; at < 7; ++at) {
        SheetBox const& box = sheet.boxes[at];
        CHECK(std::abs(box.centre.x - frame.centre.x) + box.width / 2 <= frame.width / 2);
        CHECK(box.centre.y + box.height / 2 <= frame.centre.y + frame.height / 2);
        CHECK(box.centre.y - box.height / 2 >= frame.centre.y - frame.height / 2 + 24);  // below the heading
    }
    CHECK(sheet.boxes[3].centre.y > sheet.boxes[2].centre.y);
}
