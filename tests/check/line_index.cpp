// SPDX-License-Identifier: BSL-1.0
#include "check/detail/line_index.hpp"

#include "catch.hpp"

using namespace recital;

TEST_CASE("lines and columns count from one, columns in code points") {
    LineIndex const lines{"a\xC3\xA9x\n\nb"};
    CHECK(lines.at(0).line == 1);
    CHECK(lines.at(0).column == 1);
    CHECK(lines.at(3).column == 3);
    CHECK(lines.at(4).line == 1);
    CHECK(lines.at(5).line == 2);
    CHECK(lines.at(6).line == 3);
    CHECK(lines.at(7).column == 2);
    CHECK(LineIndex{""}.at(0).line == 1);
}
