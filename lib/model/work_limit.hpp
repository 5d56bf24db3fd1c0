// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>

namespace recital {

/// Bounds the time that work on one input takes on this thread, in stages that know nothing of clocks: while an object lives, their
/// loops end with Exceeded once the time is over. One may stand within another; the inner one counts alone while it lives.
class WorkLimit {
public:
    using Clock = std::chrono::steady_clock;

    /// Thrown where the time is over. Stages let it pass; who made the limit catches it.
    struct Exceeded {};

    explicit WorkLimit(Clock::time_point end) noexcept;
    ~WorkLimit();
    WorkLimit(WorkLimit const&) = delete;
    WorkLimit& operator=(WorkLimit const&) = delete;

    /// Asked in every loop whose number of steps grows with the text: for each line, paragraph, word, mention. Looks at the clock every
    /// 64th time. Throws Exceeded; does nothing where this thread has no limit. O(1), some nanoseconds.
    static void check();

private:
    Clock::time_point m_outer_end;
    bool m_outer;
};

}  // namespace recital
