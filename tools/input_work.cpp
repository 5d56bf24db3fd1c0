// SPDX-License-Identifier: BSL-1.0
#include "tools/input_work.hpp"

#include "model/work_limit.hpp"
#include "read/read_text.hpp"
#include "tools/memory_limit.hpp"

#include <algorithm>
#include <new>
#include <string>

namespace recital::tools {

namespace {

constexpr std::uint64_t bytes_a_second = std::uint64_t{64} << 10U;  // a hundredth of what ordinary texts are read with

}  // namespace

InputWork::InputWork(ReadLimits const& limits, std::vector<Problem>& problems)
    : m_limits{limits}, m_problems{problems}, m_begin{WorkLimit::Clock::now()} {}

bool InputWork::on(Text const& text, std::function<void()> const& work) {
    if (m_over) return false;
    m_bytes += text.bytes.size();
    auto const limit = std::chrono::seconds{m_limits.seconds};
    auto const end_of_input = m_begin + limit + std::chrono::seconds{m_bytes / bytes_a_second};
    auto const end = std::min(WorkLimit::Clock::now() + limit, end_of_input);
    try {
        WorkLimit const time{end};
        MemoryLimit const memory{m_limits.memory};
        work();
        return true;
    } catch (WorkLimit::Exceeded const&) {
        m_over = end == end_of_input;
        std::string const seconds = std::to_string(m_limits.seconds) + (m_limits.seconds == 1 ? " second" : " seconds");
        m_problems.push_back({shown_source(text.source), 0, 0,
                              "was not read through, as that takes more than " + seconds + " (limit of one input)",
                              "split it, or raise the limit with --max-seconds"});
    } catch (std::bad_alloc const&) {
        bool const ours = MemoryLimit::reached();
        m_problems.push_back({shown_source(text.source), 0, 0,
                              "was not read through, as that takes more " +
                                  (ours ? "than " + std::to_string(m_limits.memory >> 20U) + " MiB of memory" : "memory than there is"),
                              ours ? "split it, or raise the limit with --max-memory" : "split it, or give fewer --jobs"});
    }
    return false;
}

}  // namespace recital::tools
