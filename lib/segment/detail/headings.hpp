// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "grammar/masthead_line.hpp"
#include "grammar/paragraph_label.hpp"
#include "segment/detail/vocabulary.hpp"

#include <string_view>

namespace recital::segmenting {

using Heading = grammar::DocumentHeading;
using Label = grammar::ParagraphLabel;

/// "Annex", "ANNEX I", "Appendix", "Annex to resolution …", "Enclosure" as a line of its own.
[[nodiscard]] bool is_annex_heading(std::string_view line, Vocabulary const& vocabulary) noexcept;

/// "Chapter II", "Chapter 3. Wells": a line that begins a chapter of a report.
[[nodiscard]] bool is_chapter_heading(std::string_view line) noexcept;

/// "The General Assembly,": a line in which an organ begins to speak.
[[nodiscard]] bool is_speaking_organ(std::string_view line, Vocabulary const& vocabulary) noexcept;

/// The organ's name in such a line: "General Assembly".
[[nodiscard]] std::string_view speaking_organ(std::string_view line, Vocabulary const& vocabulary) noexcept;

/// "77th plenary meeting", "Adopted unanimously at the 715th meeting.", "Adopted at …": a line that closes a resolution.
[[nodiscard]] bool is_closing(std::string_view line) noexcept;

/// Whether a line begins with "6." and words, or is "6." alone.
[[nodiscard]] bool opens_numbered_paragraph(std::string_view line);

}  // namespace recital::segmenting
