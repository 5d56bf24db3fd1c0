// SPDX-License-Identifier: BSL-1.0
// Any bytes are a page of HTML: a text whose layout is true to it, or a problem.
#include "read/detail/html.hpp"
#include "fuzz/layout_holds.hpp"
#include "fuzz/target.hpp"

void fuzz(std::string_view bytes) {
    std::vector<recital::Problem> problems;
    auto const text = recital::read_html("fuzz", bytes, small_limits(), problems);
    if (text ? !problems.empty() : problems.size() != 1) std::abort();
    if (text) check_layout(*text);
}
