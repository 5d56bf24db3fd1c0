// SPDX-License-Identifier: BSL-1.0
// Any bytes as a PDF file, through the real process: a text, or problems that say why there is none.
#include "fuzz/target.hpp"
#include "read/detail/pdf.hpp"

#include <cstdlib>

void fuzz(std::string_view bytes) {
    recital::ReadLimits limits;
    limits.pages = 20;
    limits.seconds = 10;
    limits.memory = std::uint64_t{256} << 20U;
    limits.expanded_size = std::uint64_t{16} << 20U;
    std::vector<recital::Problem> problems;
    auto const text = recital::read_pdf("fuzz", bytes, limits, problems);
    if (!text && problems.empty()) std::abort();
    if (text && text->layout.blocks.empty()) std::abort();
    for (recital::Problem const& problem : problems)
        if (problem.what.empty() || problem.what.find("makes no sense") != std::string::npos ||
            problem.what.find("missing") != std::string::npos)
            std::abort();
}
