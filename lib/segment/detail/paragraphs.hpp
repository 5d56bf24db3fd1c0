// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "segment/detail/footnotes.hpp"
#include "segment/detail/lines.hpp"
#include "segment/detail/openings.hpp"

#include <cstddef>
#include <vector>

namespace recital::segmenting {

/// The lines of one paragraph, furniture and footnotes in its middle left out.
struct LineGroup {
    std::vector<std::uint32_t> lines;  ///< indices into Sheet::lines
};

/// Groups the text lines of a sheet into paragraphs: at blank lines where the text has them, and at the forms with which
/// paragraphs open (numbers, letters, "Recalling …" after a comma, an organ's line) where it has not. A sentence that a
/// page break cuts is put together again. O(bytes).
[[nodiscard]] std::vector<LineGroup> group_lines(Sheet const& sheet, std::vector<Role> const& roles, OpeningReader const& openings);

}  // namespace recital::segmenting
