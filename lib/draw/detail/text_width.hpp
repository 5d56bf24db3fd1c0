// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// How wide a line of text is at most, in points, at a font size in points. The widths are those of DejaVu Sans, the widest of
/// the sans-serif faces a reader is likely to have (Helvetica, Arial and Liberation Sans are narrower), so that a box made for
/// it holds the text in whichever of them it is shown; a character it does not have counts as a whole em. Nothing is asked
/// of the fonts installed: the same text has the same width everywhere. Takes UTF-8; O(bytes).
[[nodiscard]] double text_width(std::string_view text, double font_size) noexcept;

/// The text in lines no wider than `width` points, broken at blanks and after / - and ; (a longer word is broken where it must
/// be); what goes beyond `max_lines` is left out and the last line ends in "…". Control characters are taken out first. O(bytes).
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, double width, double font_size, std::size_t max_lines);

}  // namespace recital
