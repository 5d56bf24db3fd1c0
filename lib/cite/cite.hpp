// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"

#include <vector>

namespace recital {

/// Walks the paragraphs of a document, calls the grammar at every place where a citation can begin, and reports
/// what is written there, in reading order; decides nothing. O(bytes).
[[nodiscard]] std::vector<Mention> cite(Document const& document, Catalogue const& catalogue);

}  // namespace recital
