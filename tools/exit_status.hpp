// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>

namespace recital::tools {

/// What the program's exit status says; every man page repeats it.
enum class ExitStatus : int {
    done = 0,           ///< also where a reader closed the pipe
    with_problems = 1,  ///< done, but something in the input was wrong and named on standard error
    failed = 2          ///< unusable arguments, or nothing could be done
};

/// Thrown when the arguments make no sense together or name what is not there; told with a pointer to the help.
struct ArgumentError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Thrown when a result cannot be written.
struct OutputError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Thrown when who reads the output has gone: no error, the work just ends.
struct ClosedPipe : std::runtime_error {
    ClosedPipe() : std::runtime_error{"closed pipe"} {}
};

}  // namespace recital::tools
