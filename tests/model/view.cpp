// SPDX-License-Identifier: BSL-1.0
#include "model/view.hpp"

#include "catch.hpp"

using recital::Span;
using recital::View;

TEST_CASE("a view carries every byte back to where it stood") {
    View view;
    view.append("resolution", 100);
    view.append(' ', 112);
    view.append("52/189", 120);
    CHECK(view.chars() == "resolution 52/189");
    CHECK(view.origin(0) == 100);
    CHECK(view.origin(11) == 120);
    CHECK(view.origin(view.size()) == 126);
    CHECK(view.source_span(11, 17) == Span{120, 126});
    CHECK(view.source_span(0, 17) == Span{100, 126});
}

TEST_CASE("a repair is seen only by readings that run across it") {
    View view;
    view.append("Conven", 0);
    view.mark_repair();
    view.append("tion", 8);
    CHECK(view.repaired(0, 10));
    CHECK(view.repaired(5, 7));
    CHECK_FALSE(view.repaired(0, 6));
    CHECK_FALSE(view.repaired(6, 10));
}

TEST_CASE("an empty view has an origin all the same") {
    View const view;
    CHECK(view.origin(0) == 0);
    CHECK(view.empty());
}

TEST_CASE("spans that only touch do not overlap") {
    CHECK(Span{0, 5}.overlaps({4, 6}));
    CHECK_FALSE(Span{0, 5}.overlaps({5, 6}));
}
