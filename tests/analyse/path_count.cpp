// SPDX-License-Identifier: BSL-1.0
#include "analyse/path_count.hpp"

#include "catch.hpp"

using namespace recital;

TEST_CASE("small counts are exact") {
    PathCount sum{0};
    for (int number = 1; number <= 1000; ++number) sum += PathCount{static_cast<double>(number)};
    CHECK(sum.text() == "500500");
    CHECK(sum.is_exact());
    CHECK((PathCount{94906265} * PathCount{94906265}).text() == "9007199136250225");  // just below 2^53
    CHECK((PathCount{94906265} * PathCount{94906265}).is_exact());
    CHECK(PathCount{}.text() == "0");
    CHECK((PathCount{} * PathCount{7}).is_zero());
    CHECK(PathCount{} < PathCount{1});
    CHECK_FALSE(PathCount{1} < PathCount{1});
    CHECK(PathCount{3} < PathCount{5});
    CHECK(PathCount{5} < PathCount{8});
}

TEST_CASE("great counts keep seven digits") {
    PathCount power{1};
    for (int times = 0; times < 2000; ++times) power = power * PathCount{10};
    CHECK(power.text() == "1.000000e+2000");
    CHECK_FALSE(power.is_exact());
    CHECK((power + PathCount{1}) == power);
    CHECK((PathCount{1} + power) == power);
    CHECK(power.share_of(power + power) == 0.5);
    CHECK(PathCount{1}.share_of(power) == 0);
    CHECK(PathCount{9007199254740992.0}.text() == "9.007199e+15");  // 2^53, which 2^53 + 1 rounds to
    CHECK_FALSE(PathCount{9007199254740992.0}.is_exact());
    CHECK(PathCount{9.99999996e20}.text() == "1.000000e+21");
}
