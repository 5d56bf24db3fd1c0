// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/bounded.hpp"

#include "catch.hpp"

#include <unistd.h>

#include <csignal>
#include <stdexcept>

using namespace recital;
using namespace std::chrono_literals;

TEST_CASE("work that ends in time gives its result, however long that is") {
    std::string const large(1'000'000, 'x');
    CHECK(within(60s, [&] { return large; }) == large);
    CHECK(within(60s, [] { return std::string{}; }) == "");
}

TEST_CASE("work that does not end, throws or dies gives nothing") {
    CHECK_FALSE(within(50ms, [] {
        for (;;) pause();
        return std::string{};
    }));
    CHECK_FALSE(within(60s, []() -> std::string { throw std::runtime_error("no"); }));
    CHECK_FALSE(within(60s, []() -> std::string {
        raise(SIGKILL);
        return {};
    }));
}
