// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace recital::grammar {

/// The number at the beginning of a paragraph.
struct ParagraphLabel {
    enum class Kind : std::uint8_t { none, number, letter };
    Kind kind = Kind::none;
    std::string text;        ///< "6", "a", "iv"
    std::size_t length = 0;  ///< bytes up to the paragraph's words
};

/// Reads "6.", "(a)", "(iv)", "a." at the beginning of a line or paragraph. O(1).
[[nodiscard]] ParagraphLabel parse_paragraph_label(std::string_view text);

/// The mark at the beginning of a footnote.
struct FootnoteOpening {
    std::string number;      ///< "5", "*"; empty where there is none
    std::size_t length = 0;  ///< bytes up to the footnote's text
    bool alone = false;      ///< nothing follows it on the line
};

/// Reads "5 See resolution …", "¹ Ibid.", "3/ See …", "* On behalf of", or a mark on a line of its own. O(1).
[[nodiscard]] FootnoteOpening parse_footnote_opening(std::string_view line);

}  // namespace recital::grammar
