// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace recital {

/// Something wrong with an input, told in one line: "source:line:column: what; advice". Line and column count
/// from 1 and are left out where 0.
struct Problem {
    std::string source;
    std::size_t line = 0;
    std::size_t column = 0;
    std::string what;
    std::string advice;
};

/// The one line a user reads. Control characters in any field are shown as '?', so that a hostile file name
/// cannot drive the terminal.
[[nodiscard]] std::string message_of(Problem const& problem);

}  // namespace recital
