// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/view.hpp"
#include "segment/detail/footnotes.hpp"
#include "segment/detail/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace recital::segmenting {

/// Stands for the footnote of a mark whose footnote the text has lost.
inline constexpr std::size_t no_note = static_cast<std::size_t>(-1);

/// A footnote mark found in a paragraph: view bytes [begin, end), none where only the markup says that it stands there.
struct FoundMark {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string number;
    std::size_t note = 0;  ///< index into Notes::notes, or no_note
};

/// Where zones begin in the source, in order: zone k takes the bytes from starts[k].
struct ZoneMap {
    std::vector<std::uint32_t> starts;
    [[nodiscard]] std::uint32_t zone_of(std::uint32_t origin) const noexcept;
};

/// Finds the marks of the given footnotes in the paragraphs. A number in the text is taken for a mark only where a
/// footnote of that number stands in the same zone (or, for a mark that sticks to a word, one met before it) and the marks of a
/// zone count upwards; among several readings the likeliest increasing sequence is chosen. O(bytes + candidates log candidates).
[[nodiscard]] std::vector<std::vector<FoundMark>> find_marks(std::vector<View> const& paragraphs, Notes const& notes, ZoneMap const& zones,
                                                             Vocabulary const& vocabulary);

/// The paragraph without these marks (and without the blank that set them apart); fills `marks` with where they stood.
[[nodiscard]] View take_out(View raw, std::vector<FoundMark> const& found, std::vector<std::uint32_t>& positions);

}  // namespace recital::segmenting
