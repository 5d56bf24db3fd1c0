// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/document.hpp"
#include "segment/detail/headings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace recital::segmenting {

/// What was gathered for the description of one document.
struct Masthead {
    std::vector<std::string_view> lines;       ///< the lines above the first words of its text, heads of the first page included
    std::vector<std::string_view> paragraphs;  ///< the same, lines of one paragraph joined
    std::vector<std::string_view> closing;     ///< meeting and date lines
    Heading heading;
    std::string heading_title;     ///< the title that follows the heading's number
    std::string speaker;           ///< the organ that speaks first
    std::string_view first_words;  ///< the first paragraph of the text
    bool only = true;              ///< the input holds no other document with a heading
};

/// Reads symbol, title, organ, kind, date, session and meeting. `source` gives the symbol where the text has none. O(bytes).
[[nodiscard]] DocumentInfo read_masthead(Masthead const& masthead, std::string_view source, Catalogue const& catalogue,
                                         Vocabulary const& vocabulary);

}  // namespace recital::segmenting
