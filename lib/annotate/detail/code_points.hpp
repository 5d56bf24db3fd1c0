// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace recital {

/// Where code points stand in a text that is valid_utf8() of some bytes: each maximal run of bytes that is no character counts as one.
class CodePoints {
public:
    /// O(bytes) time, a word for each 1,024 bytes.
    explicit CodePoints(std::string_view bytes);

    /// The number of code points before byte `at`; a byte within a character counts it. `at` at most the size. O(1).
    [[nodiscard]] std::size_t before(std::size_t at) const;

    /// The byte at which code point `number` begins, the size of the text where it has no more. O(log bytes).
    [[nodiscard]] std::size_t byte_of(std::size_t number) const;

private:
    struct Step {
        std::size_t byte;
        std::size_t points;
    };
    std::string_view m_bytes;
    std::vector<Step> m_steps;  ///< about each 1,024 bytes, at the beginning of a code point
};

}  // namespace recital
