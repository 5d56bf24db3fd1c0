// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"
#include "model/document.hpp"
#include "model/span.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace recital {

/// Where a citation stands among the paragraphs of its document.
struct ViewPlace {
    std::uint32_t paragraph = 0;  ///< index in Document::paragraphs
    Span own;                     ///< the citation's bytes in that paragraph's view
};

/// The place of each citation, in their order; nothing where no paragraph holds its first byte. The citations are those of
/// this document. O((citations + paragraphs) log paragraphs).
[[nodiscard]] std::vector<std::optional<ViewPlace>> view_places(Document const& document, std::span<Citation const> citations);

}  // namespace recital
