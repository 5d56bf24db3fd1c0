// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"

#include <cstddef>
#include <string>

namespace recital {

/// Thrown inside a reader where an input cannot be read; the reader's public function turns it into a Problem.
struct Refusal {
    std::string what;
    std::string advice = {};
    std::size_t line = 0;
    std::size_t column = 0;

    [[nodiscard]] Problem of(std::string const& source) const {
        return {source == "-" ? "standard input" : source, line, column, what, advice};
    }
};

}  // namespace recital
