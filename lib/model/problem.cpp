// SPDX-License-Identifier: BSL-1.0
#include "model/problem.hpp"

namespace recital {

std::string message_of(Problem const& problem) {
    std::string out = problem.source;
    if (problem.line != 0) {
        out += ':' + std::to_string(problem.line);
        if (problem.column != 0) out += ':' + std::to_string(problem.column);
    }
    if (!out.empty()) out += ": ";
    out += problem.what;
    if (!problem.advice.empty()) out += "; " + problem.advice;
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
    return out;
}

}  // namespace recital
