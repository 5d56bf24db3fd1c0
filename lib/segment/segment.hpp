// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/document.hpp"
#include "model/text.hpp"

#include <string_view>
#include <vector>

namespace recital {

/// Reads the structure of a United Nations document out of the text layer of a PDF, an HTML page's text or a scan.
/// Returns one Document for each resolution or decision of the input (at least one, even for text without any
/// structure: a single body). Never fails; bytes that are not valid UTF-8 are carried through. Each paragraph is told its language, found
/// from its text, or `language` (ISO 639-1) where that is given. O(bytes).
[[nodiscard]] std::vector<Document> segment(Text const& text, Catalogue const& catalogue, std::string_view language = {});

}  // namespace recital
