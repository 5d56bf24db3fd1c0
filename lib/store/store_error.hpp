// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace recital {

/// Thrown when a corpus file cannot be opened, read or written: one line that names the file, what is wrong and what to do.
/// What was committed before stays whole.
struct StoreError : std::runtime_error {
    StoreError(std::string file, std::string said)
        : std::runtime_error{file + ": " + said}, path{std::move(file)}, problem{std::move(said)} {}
    std::string path;
    std::string problem;  ///< without the path
};

}  // namespace recital
