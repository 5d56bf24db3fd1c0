// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/svg.hpp"

#include "catch.hpp"

using namespace recital;

TEST_CASE("an SVG is made fit for a page and for reading aloud") {
    std::string const raw =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<!-- made -->\n<svg width=\"1\" viewBox=\"0 0 1 1\"><g "
        "class=\"graph\"><title>citations</title>"
        "<!-- n0 --><g id=\"n0\" class=\"node\"><title>n0</title><g><a xlink:title=\"A/RES/1/1\"><text>x</text></a></g></g>"
        "<g class=\"node\"><title>n1</title><text>y</text></g></g></svg>\n";
    CHECK(accessible_svg(raw, "a \"b\"", "c < d") ==
          "<svg role=\"img\" aria-label=\"a &quot;b&quot;\" width=\"1\" viewBox=\"0 0 1 1\">"
          "\n<title>a &quot;b&quot;</title>\n<desc>c &lt; d</desc><g class=\"graph\">"
          "<g id=\"n0\" class=\"node\"><title>A/RES/1/1</title><g><a xlink:title=\"A/RES/1/1\"><text>x</text></a></g></g>"
          "<g class=\"node\"><text>y</text></g></g></svg>\n");
    CHECK(accessible_svg("no picture", "t", "d") == "no picture");
}
