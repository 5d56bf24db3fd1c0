// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/lines.hpp"

#include <map>
#include <vector>

namespace recital::pdf {

/// How a file is set: what most of its lines have in common.
class TypeArea {
public:
    /// O(lines log sizes).
    explicit TypeArea(std::vector<LaidPage> const& pages);

    /// The size of most of the text's type, in points.
    [[nodiscard]] float body() const noexcept { return m_body; }

    /// From one baseline to the next within a paragraph in type of this size: the commonest distance, or 1.2 times the size where
    /// there are too few lines to tell.
    [[nodiscard]] float pitch(float size) const;

    /// Footnotes and notes to tables are set so.
    [[nodiscard]] bool is_small(float size) const noexcept { return size <= 0.93F * m_body; }

private:
    float m_body = 10;
    std::map<int, float> m_pitch;  ///< by size in halves of a point
};

}  // namespace recital::pdf
