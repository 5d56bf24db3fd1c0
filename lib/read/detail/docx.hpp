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

/// Reads a DOCX file (ECMA-376, transitional and strict) as its reader sees it: changes accepted, hidden text left out, list numbers
/// counted as Word counts them and written before their paragraphs, notes behind the paragraph that refers to them, a
/// block for each paragraph and table row. The head of the first page stands at the beginning, other heads and feet at the end
/// as furniture. What cannot be read, or would cost more than `limits`, adds one Problem and gives nothing. Nothing but `bytes` is
/// read: no external part, entity or template. O(expanded bytes).
[[nodiscard]] std::optional<Text> read_docx(std::string const& source, std::string_view bytes, ReadLimits const& limits,
                                            std::vector<Problem>& problems);

}  // namespace recital
