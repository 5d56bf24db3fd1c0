// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/limits.hpp"
#include "read/pdf/stream.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace recital::pdf {

/// Where the PDF reader's program is: the environment's RECITAL_PDF_READER where it is set; else `recital-pdf` beside the
/// running program, in libexec/recital/ next to its folder, or where this build installs it. Empty where there is none.
[[nodiscard]] std::string find_reader();

/// The limits that a process started by this one has: those of `limits`, or what this process was given itself (ulimit -t, -v) where that
/// is less.
[[nodiscard]] ReadLimits within_process(ReadLimits limits);

/// What the box of this reader's process is made of, as `recital-pdf --box` says: "files" (Landlock), "calls" (seccomp), both or neither.
/// Takes two seconds at most.
[[nodiscard]] std::string box_of(std::string const& reader);

/// What became of reading one file.
struct Outcome {
    Failure failure = Failure::none;
    int signal = 0;           ///< that ended the process, where it crashed
    std::string reason;       ///< why it was not started
    std::vector<Page> pages;  ///< all of them, or none
};

/// Runs `reader` on the bytes of a PDF file, without a shell, with nothing open but its three standard descriptors and an
/// empty environment. Ends when the process has written its last page, has failed, or `limits.seconds` have passed on the
/// clock, when it is killed; it is always waited for. Safe to call from several threads.
[[nodiscard]] Outcome run_reader(std::string const& reader, std::string_view bytes, ReadLimits const& limits);

}  // namespace recital::pdf
