// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/paragraphs.hpp"

#include <vector>

namespace recital::pdf {

/// The blocks of all pages in the order of the text: for each page its heads, text and footnotes, and its feet.
[[nodiscard]] std::vector<DraftBlock> blocks_of(std::vector<LaidPage>& pages);

}  // namespace recital::pdf
