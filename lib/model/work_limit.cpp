// SPDX-License-Identifier: BSL-1.0
#include "model/work_limit.hpp"

namespace recital {

namespace {

struct State {
    WorkLimit::Clock::time_point end;
    unsigned asked = 0;
    bool limited = false;
};
thread_local constinit State state{};

}  // namespace

WorkLimit::WorkLimit(Clock::time_point end) noexcept : m_outer_end{state.end}, m_outer{state.limited} { state = {end, 0, true}; }

WorkLimit::~WorkLimit() { state = {m_outer_end, 0, m_outer}; }

void WorkLimit::check() {
    if (!state.limited || ++state.asked % 64 != 0) return;
    if (Clock::now() >= state.end) throw Exceeded{};
}

}  // namespace recital
