// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/label.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

using namespace recital;

using Lines = std::vector<std::string>;

TEST_CASE("a box shows symbol, date and title, as far as it is wide") {
    Vertex vertex;
    vertex.id = vertex.label = "A/RES/49/127";
    vertex.date = "1994-12-19";
    vertex.title = "International migration and development";
    CHECK(box_lines(vertex, 260, 2) == Lines{"A/RES/49/127 · 19 December 1994", "International migration and development"});
    CHECK(box_lines(vertex, 110, 2) == Lines{"A/RES/49/127", "19 December 1994", "International", "migration and…"});
    CHECK(box_lines(vertex, 260, 0) == Lines{"A/RES/49/127"});
    vertex.label = vertex.title;
    CHECK(box_lines(vertex, 260, 1) == Lines{"International migration and development", "19 December 1994"});
    vertex.date.clear();
    vertex.year = 1994;
    CHECK(box_lines(vertex, 260, 1).back() == "1994");
}

TEST_CASE("parallel citations share one label") {
    Edge first, second, third;
    first.treatment = second.treatment = "recalls";
    first.part = second.part = third.part = "preamble";
    first.paragraph = "4";
    second.paragraph = "5";
    third.treatment = "notes";
    third.paragraph = "11";
    std::vector<Edge const*> const edges{&first, &second, &third, &first};
    std::string const dot = "\xC2\xA0\xC2\xB7\xC2\xA0";
    CHECK(edge_label(edges, 3) == "recalls" + dot + "PP4, PP5; notes" + dot + "PP11");
    CHECK(edge_label(edges, 1) == "recalls" + dot + "PP4, PP5; …");
    Edge note;
    note.part = "footnote";
    note.footnote = "5";
    std::vector<Edge const*> const only{&note};
    CHECK(edge_label(only, 3) == "note 5");
}
