// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace recital {

/// What one input may cost. An input that would cost more is reported and left out; the others are read.
struct ReadLimits {
    std::uint64_t size = std::uint64_t{256} << 20U;           ///< bytes of a file as it is
    std::uint64_t expanded_size = std::uint64_t{1024} << 20U;  ///< bytes of all that a compressed file or archive unpacks to
    std::uint32_t members = 20'000;                            ///< files in an archive
    std::uint32_t nesting = 3;                                 ///< archives in archives
    std::uint32_t pages = 5'000;                               ///< of a PDF
    std::uint32_t depth = 256;                                 ///< elements within elements
    std::uint32_t seconds = 60;                                ///< of work on one file
    std::uint64_t memory = std::uint64_t{1024} << 20U;         ///< bytes the PDF reader's process may take
};

}  // namespace recital
