// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <cstdint>

namespace recital {

/// What one input may cost. An input that would cost more is reported and left out; the others are read.
struct ReadLimits {
    std::uint64_t size = std::uint64_t{256} << 20U;            ///< bytes of a file as it is
    std::uint64_t expanded_size = std::uint64_t{1024} << 20U;  ///< bytes of all that a compressed file or archive unpacks to
    std::uint32_t members = 20'000;                            ///< files in an archive, those of archives in it included
    std::uint32_t nesting = 3;                                 ///< compressed files and archives in one another
    std::uint32_t pages = 5'000;                               ///< of a PDF
    std::uint32_t depth = 256;                                 ///< elements within elements; at most 2,000, as the stack has an end
    std::uint32_t seconds = 60;                                ///< of work on one file, in all stages
    std::uint64_t memory = std::uint64_t{1024} << 20U;         ///< bytes the work on one text, or the PDF reader's process, may take
};

/// When the work on one file has to end, by a clock that nobody sets. Readers ask in their loops.
class Deadline {
public:
    explicit Deadline(ReadLimits const& limits) : m_end{std::chrono::steady_clock::now() + std::chrono::seconds{limits.seconds}} {}

    [[nodiscard]] bool passed() const { return std::chrono::steady_clock::now() >= m_end; }

private:
    std::chrono::steady_clock::time_point m_end;
};

}  // namespace recital
