// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"
#include "model/text.hpp"
#include "read/limits.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// Reads a PDF file that has a text layer. The file itself is taken apart by a process of its own (recital-pdf, see
/// docs/decisions/0019-pdf-in-a-process-of-its-own.md) within `limits` (pages, seconds on the clock, memory, expanded_size for what
/// it sends); what stands on the pages is put in order here: lines, columns, paragraphs, tables row by row, footnotes and their raised
/// marks, heads and feet of pages, hyperlinks, the place of each word. A file that is locked, damaged, too large in any of these ways,
/// or has no text, or on which the process breaks down, costs one Problem and gives nothing. Where only some pages are pictures
/// without text, the rest is read and one Problem names them. Safe to call from several threads. O(n log n) for n words,
/// besides the process.
[[nodiscard]] std::optional<Text> read_pdf(std::string const& source, std::string_view bytes, ReadLimits const& limits,
                                           std::vector<Problem>& problems);

}  // namespace recital
