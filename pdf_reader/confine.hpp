// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace recital::pdf_reader {

/// Gives up what reading a PDF does not need, for good: more than `seconds` of processor time and `bytes` of memory, core
/// dumps, files written to, open descriptors beyond the standard ones, new privileges, and life after the parent's end.
/// False where a limit could not be set.
[[nodiscard]] bool confine(unsigned long long seconds, unsigned long long bytes);

}  // namespace recital::pdf_reader
