// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace recital {

/// Line and column of a place in a text, both from 1; columns count code points, as editors do.
struct LineColumn {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Finds them. The text must outlive the index. O(bytes) to make.
class LineIndex {
public:
    explicit LineIndex(std::string_view text);

    /// Of byte `at`, which is at most the size of the text. O(log lines + bytes of the line).
    [[nodiscard]] LineColumn at(std::size_t byte) const;

private:
    std::string_view m_text;
    std::vector<std::size_t> m_begins;
};

}  // namespace recital
