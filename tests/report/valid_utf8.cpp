// SPDX-License-Identifier: BSL-1.0
#include "report/valid_utf8.hpp"

#include "catch.hpp"

using namespace recital;

#define REPLACED "\xEF\xBF\xBD"

TEST_CASE("valid text stays as it is") {
    std::string const text = "Convention \xC3\xA9 \xE2\x80\x93 \xF0\x9F\x8C\x8D \xED\x9F\xBF \xEE\x80\x80 \xF4\x8F\xBF\xBF";
    CHECK(valid_utf8(text) == text);
}

TEST_CASE("each part that is no character is replaced once") {
    CHECK(valid_utf8("R\xE9solution") == "R" REPLACED "solution");
    CHECK(valid_utf8("\xC0\xAF") == REPLACED REPLACED);               // overlong
    CHECK(valid_utf8("\xED\xA0\x80") == REPLACED REPLACED REPLACED);  // a surrogate
    CHECK(valid_utf8("\xF4\x90\x80\x80") == REPLACED REPLACED REPLACED REPLACED);
    CHECK(valid_utf8("\xE2\x80") == REPLACED);  // cut short at the end
    CHECK(valid_utf8("\xE2\x80x") == REPLACED "x");
    CHECK(valid_utf8("\x80") == REPLACED);
}

TEST_CASE("text is shortened by characters, never inside one") {
    CHECK(shortened("caf\xC3\xA9s", 5) == "caf\xC3\xA9s");
    CHECK(shortened("caf\xC3\xA9s", 4) == "caf…");
    CHECK(shortened("\xC3\xA9\xC3\xA9\xC3\xA9", 2) == "\xC3\xA9…");
    CHECK(shortened("ab", 1) == "…");
    CHECK(characters_in("caf\xC3\xA9") == 4);
}
