// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "segment/detail/lines.hpp"
#include "segment/detail/vocabulary.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace recital::segmenting {

/// What a line is to the reader.
enum class Role : std::uint8_t {
    text,
    furniture,  ///< belongs to the page: its number, job number, running head
    rule,       ///< a drawn line, as above footnotes
    note        ///< belongs to a footnote
};

/// A rule drawn with underscores or hyphens ("_____", "---").
[[nodiscard]] bool is_rule(std::string_view line) noexcept;

/// Whether each word of the line is of the page alone: "2/5", "97-77014 (E)", "*2326023*", "090124", "- 2 -", "Page 3", "/...",
/// "A/RES/44/25 English Page 3".
/// A bare number does not count: it may be that of a footnote.
[[nodiscard]] bool is_page_mark(std::string_view line) noexcept;

/// The running heads of bound volumes: "General Assembly-Thirty-third Session", "Resolutions adopted on the reports of … 101".
[[nodiscard]] bool is_volume_head(std::string_view line, Vocabulary const& vocabulary) noexcept;

/// The role of each line of the sheet: rules and furniture found; the rest is text. Running heads are told by standing at
/// the top of a page and repeating the title or each other. O(bytes).
[[nodiscard]] std::vector<Role> find_furniture(Sheet const& sheet, Vocabulary const& vocabulary);

}  // namespace recital::segmenting
