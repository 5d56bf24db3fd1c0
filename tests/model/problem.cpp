// SPDX-License-Identifier: BSL-1.0
#include "model/problem.hpp"

#include "catch.hpp"

using recital::message_of;

TEST_CASE("a problem is one line with what is known of its place") {
    CHECK(message_of({"a.txt", 3, 7, "no such thing", "try another"}) == "a.txt:3:7: no such thing; try another");
    CHECK(message_of({"a.txt", 3, 0, "no such thing", ""}) == "a.txt:3: no such thing");
    CHECK(message_of({"a.txt", 0, 7, "no such thing", ""}) == "a.txt: no such thing");
    CHECK(message_of({"", 0, 0, "no such thing", ""}) == "no such thing");
}

TEST_CASE("a hostile name cannot drive the terminal") { CHECK(message_of({"a\x1b[2J\nb", 0, 0, "x", ""}) == "a?[2J?b: x"); }
