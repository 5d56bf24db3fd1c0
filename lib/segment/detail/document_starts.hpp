// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "identity/identifier.hpp"
#include "model/document.hpp"
#include "segment/detail/vocabulary.hpp"

namespace recital::segmenting {

/// Where the documents of an input begin.
struct DocumentStarts {
    std::vector<bool> starts;   ///< of each paragraph: a document begins with it that is not the first
    std::vector<bool> heading;  ///< it is the heading of its document
    unsigned headings = 0;      ///< how many documents have a heading
    bool named = false;         ///< one of them has the number that the file's name spells
};

/// A document begins with a heading ("1991/44. Prevention of …") that an organ's line or the telling of a decision follows, where
/// the text of another document stands before it. `named` is what the file is named after. O(bytes).
[[nodiscard]] DocumentStarts find_document_starts(std::vector<Paragraph> const& paragraphs, Identifier const& named,
                                                  Vocabulary const& vocabulary);

/// The letter under a title ("B") where the document [begin, end) is that part alone; empty where it has none or several.
[[nodiscard]] std::string only_part_letter(std::vector<Paragraph> const& paragraphs, std::size_t begin, std::size_t end,
                                           std::size_t heading_at, Vocabulary const& vocabulary);

/// The text without the quotes and brackets that open it.
[[nodiscard]] std::string_view unquoted(std::string_view text) noexcept;

}  // namespace recital::segmenting
