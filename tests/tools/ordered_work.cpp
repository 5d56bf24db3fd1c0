// SPDX-License-Identifier: BSL-1.0
#include "tools/ordered_work.hpp"

#include "catch.hpp"

#include <numeric>
#include <stdexcept>
#include <vector>

using recital::tools::in_order;

namespace {

std::vector<std::size_t> numbers_with(std::size_t jobs) {
    std::vector<std::size_t> used;
    in_order(
        50, jobs, [](std::size_t at) { return at; }, [&](std::size_t at) { used.push_back(at); });
    return used;
}

}  // namespace

TEST_CASE("results are used in order, whatever the number of threads") {
    std::vector<std::size_t> expected(50);
    std::iota(expected.begin(), expected.end(), std::size_t{0});
    for (std::size_t const jobs : {0U, 1U, 2U, 7U, 60U}) CHECK(numbers_with(jobs) == expected);
}

TEST_CASE("what is thrown while results are made or used comes out once the threads have ended") {
    CHECK_THROWS_AS(in_order(
                        50, 4, [](std::size_t at) { return at == 20 ? throw std::runtime_error{"made"} : at; }, [](std::size_t) {}),
                    std::runtime_error);
    CHECK_THROWS_AS(in_order(
                        50, 4, [](std::size_t at) { return at; },
                        [](std::size_t at) {
                            if (at == 20) throw std::runtime_error{"used"};
                        }),
                    std::runtime_error);
}
