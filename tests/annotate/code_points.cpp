// SPDX-License-Identifier: BSL-1.0
#include "annotate/detail/code_points.hpp"

#include "catch.hpp"

using namespace recital;

TEST_CASE("code points are counted, not bytes") {
    CodePoints const points{"a\xC3\xA9\xE7\xAC\xAC!"};
    CHECK(points.before(0) == 0);
    CHECK(points.before(1) == 1);
    CHECK(points.before(3) == 2);
    CHECK(points.before(6) == 3);
    CHECK(points.before(7) == 4);
    CHECK(points.byte_of(2) == 3);
    CHECK(points.byte_of(4) == 7);
    CHECK(points.byte_of(99) == 7);
}

TEST_CASE("bytes that are no characters count once for each maximal run") {
    CodePoints const points{"\xFF\xE2\x82x"};
    CHECK(points.before(1) == 1);
    CHECK(points.before(3) == 2);
    CHECK(points.before(4) == 3);
}

TEST_CASE("long texts are counted in steps") {
    std::string text;
    for (int count = 0; count < 3000; ++count) text += "\xC3\xA9-";
    CodePoints const points{text};
    for (std::size_t at : {0u, 3u, 3000u, 4095u, 8997u}) {
        CHECK(points.before(at) == at / 3 * 2 + (at % 3 == 0 ? 0 : 1));
        CHECK(points.byte_of(points.before(at)) >= at);
    }
    CHECK(CodePoints{""}.before(0) == 0);
}
