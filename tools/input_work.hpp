// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"
#include "model/text.hpp"
#include "read/limits.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

namespace recital::tools {

/// What the work on the texts of one input may cost. Each text has `limits.seconds` and `limits.memory`; all of them together
/// `limits.seconds` and a second more for each 64 KiB of text, so that an archive of many slow texts ends, too. For one thread.
class InputWork {
public:
    /// The time begins here. What is referred to must outlive the object.
    InputWork(ReadLimits const& limits, std::vector<Problem>& problems);

    /// Does what the stages do with one text. False where that would cost more than it may: a Problem says so, and nothing
    /// that `work` has made may be used. Once the time of the whole input is over, its further texts are passed over without another.
    [[nodiscard]] bool on(Text const& text, std::function<void()> const& work);

private:
    ReadLimits const& m_limits;
    std::vector<Problem>& m_problems;
    std::chrono::steady_clock::time_point m_begin;
    std::uint64_t m_bytes = 0;
    bool m_over = false;
};

}  // namespace recital::tools
