// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/document.hpp"

#include <string_view>
#include <vector>

namespace recital::segmenting {

/// Tells each document and paragraph its language: `language` where one is given, else what the text shows. A document's
/// language is that of most of its text; a paragraph too short to tell has its document's. Paragraphs in other languages than
/// English get the verb with which they open, and, in a resolution, their part and number. O(bytes).
void tell_languages(std::vector<Document>& documents, Catalogue const& catalogue, std::string_view language);

}  // namespace recital::segmenting
