// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace recital::tools {

/// Bounds what this thread takes from the heap beyond what it gives back, while an object lives: the program's operator new counts, and
/// throws std::bad_alloc where the next piece would be too much. What C libraries take (malloc) is not counted, nor are pieces that
/// another thread gives back. Costs some nanoseconds for each piece. Without effect under the address sanitizer, whose own
/// operators are wanted then, and where the C library cannot tell how large a piece is.
class MemoryLimit {
public:
    explicit MemoryLimit(std::uint64_t bytes) noexcept;
    ~MemoryLimit();
    MemoryLimit(MemoryLimit const&) = delete;
    MemoryLimit& operator=(MemoryLimit const&) = delete;

    /// Whether it was this limit that a piece was refused for, not the system's.
    [[nodiscard]] static bool reached() noexcept;

    /// Whether this program counts at all.
    [[nodiscard]] static bool counts() noexcept;
};

}  // namespace recital::tools
