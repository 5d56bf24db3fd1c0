// SPDX-License-Identifier: BSL-1.0
#include "store/search.hpp"

#include "catch.hpp"

using namespace recital;

TEST_CASE("questions are put as FTS5 takes them", "[store]") {
    CHECK(asked_words("water rivers") == R"("water" AND "rivers")");
    CHECK(asked_words(R"("right to water" sanit*)") == R"("right to water" AND "sanit"*)");
    CHECK(asked_words("water OR rivers NOT dams") == R"("water" OR "rivers" NOT "dams")");
    CHECK(asked_words("OR water") == R"("OR" AND "water")");
    CHECK(asked_words("water OR") == R"("water")");
    CHECK(asked_words("52/189 NEAR(a b) col:x ^y") == R"q("52/189" AND "NEAR(a" AND "b)" AND "col:x" AND "^y")q");
    CHECK(asked_words(R"("open)") == R"("open")");
    CHECK(asked_words("- ( ) * \"\"").empty());
    CHECK(asked_words("").empty());
}
