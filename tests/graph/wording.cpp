// SPDX-License-Identifier: BSL-1.0
#include "graph/wording.hpp"

#include "catch.hpp"

using namespace recital;

TEST_CASE("places are written as people write them") {
    CHECK(place_words("preamble", "4", "") == "PP4");
    CHECK(place_words("operative", "6 (a)", "") == "OP6 (a)");
    CHECK(place_words("footnote", "", "5") == "note 5");
    CHECK(place_words("annex", "", "") == "annex");
    CHECK(place_words("annex", "3", "") == "annex 3");
    CHECK(place_words("body", "12", "") == "para. 12");
    CHECK(place_words("body", "", "").empty());
}

TEST_CASE("dates are printed in words") {
    CHECK(printed_date("1995-12-20") == "20 December 1995");
    CHECK(printed_date("1995-12") == "December 1995");
    CHECK(printed_date("1995") == "1995");
    CHECK(printed_date("") == "");
    for (char const* other : {"1995-13-20", "1995-12-xx", "abcd-ef-gh", "1995/12/20", "1995-1-2", "around 1995"})
        CHECK(printed_date(other) == other);
}
