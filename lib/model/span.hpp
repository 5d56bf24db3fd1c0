// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace recital {

/// A half-open range of bytes. Where a Span is kept in a value that leaves its stage it counts bytes of
/// the source as it was given; inputs are limited to 4 GiB so that 32 bits suffice.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] std::size_t size() const noexcept { return end - begin; }
    [[nodiscard]] bool empty() const noexcept { return begin == end; }
    [[nodiscard]] bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }
    friend bool operator==(Span, Span) = default;
};

}  // namespace recital
