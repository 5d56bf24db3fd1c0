// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/span.hpp"

#include <cstddef>
#include <vector>

namespace recital {

/// A stretch of a text within which the same spans hold.
struct Piece {
    Span extent;
    std::vector<std::size_t> held_by;  ///< places in the list of spans, the one that begins first before the others
};

/// Cuts the bytes 0 … size of a text at every edge of the spans: the pieces follow each other, leave nothing out and cover nothing
/// twice, so that overlapping spans are split and none is lost. Spans are sorted by begin and lie within the text.
/// O(spans × log + pieces × spans that hold at one place).
[[nodiscard]] std::vector<Piece> pieces_of(std::size_t size, std::vector<Span> const& spans);

}  // namespace recital
