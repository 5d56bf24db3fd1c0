// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/limits.hpp"

#include <algorithm>
#include <cstdint>

namespace recital {

/// Texts are packed to a fifth of their size, markup that repeats itself to a thirtieth; what unpacks to more than this many times its
/// size is made to fill a memory.
inline constexpr std::uint64_t greatest_ratio = 100;

/// Bytes that a packed file of this size may unpack to, all that is packed in it included: small files have 8 MiB, which no ratio can
/// make dangerous.
[[nodiscard]] inline std::uint64_t most_unpacked(std::uint64_t packed, ReadLimits const& limits) noexcept {
    constexpr std::uint64_t always = std::uint64_t{8} << 20U;
    return std::min(limits.expanded_size, std::max(always, packed * greatest_ratio));
}

}  // namespace recital
