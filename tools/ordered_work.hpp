// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace recital::tools {

/// Calls make(i) for i = 0 … count - 1 on up to `jobs` threads and use(result) for each on the calling thread, in the
/// order of i, so that what comes out does not depend on how many threads there are. No more than a few results wait at
/// a time. What make or use throws is thrown here, once the threads have ended. Where the system gives fewer threads (ulimit -u), the work
/// is done by those there are, by the calling one alone where there is none.
template <typename Make, typename Use>
void in_order(std::size_t count, std::size_t jobs, Make const& make, Use const& use) {
    using Result = decltype(make(std::size_t{0}));
    struct Slot {
        std::optional<Result> result;
        std::exception_ptr error;
        bool ready = false;
    };
    if (jobs <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i) use(make(i));
        return;
    }
    std::vector<Slot> slots(jobs * 4);
    std::mutex mutex;
    std::condition_variable changed;
    std::size_t next = 0;
    std::size_t used = 0;
    bool stop = false;

    auto const work = [&] {
        for (std::unique_lock lock{mutex};;) {
            changed.wait(lock, [&] { return stop || next == count || next < used + slots.size(); });
            if (stop || next == count) return;
            std::size_t const mine = next++;
            lock.unlock();
            Slot slot;
            try {
                slot.result.emplace(make(mine));
            } catch (...) {
                slot.error = std::current_exception();
            }
            slot.ready = true;
            lock.lock();
            slots[mine % slots.size()] = std::move(slot);
            changed.notify_all();
        }
    };
    std::vector<std::jthread> threads;
    struct StopThreads {
        std::mutex& mutex;
        std::condition_variable& changed;
        bool& stop;
        ~StopThreads() {
            std::lock_guard const lock{mutex};
            stop = true;
            changed.notify_all();
        }
    };
    StopThreads const stopper{mutex, changed, stop};
    try {
        for (std::size_t i = 0; i < jobs && i < count; ++i) threads.emplace_back(work);
    } catch (std::system_error const&) {
        if (threads.empty()) {
            for (std::size_t i = 0; i < count; ++i) use(make(i));
            return;
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        Slot slot;
        {
            std::unique_lock lock{mutex};
            changed.wait(lock, [&] { return slots[i % slots.size()].ready; });
            slot = std::exchange(slots[i % slots.size()], Slot{});
            ++used;
            changed.notify_all();
        }
        if (slot.error) std::rethrow_exception(slot.error);
        use(std::move(*slot.result));
    }
}

}  // namespace recital::tools
