// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/bounded.hpp"

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace recital {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void work_and_end(int out, std::function<std::string()> const& work) {
    try {
        std::string const result = work();
        std::size_t written = 0;
        while (written < result.size()) {
            ssize_t const count = write(out, result.data() + written, result.size() - written);
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) _exit(1);
            written += static_cast<std::size_t>(count);
        }
        _exit(0);
    } catch (...) {
        _exit(1);
    }
}

/// Reads to the end of the pipe; false where the time is over before.
bool read_until(int in, Clock::time_point end, std::string& result) {
    std::array<char, 1 << 16> buffer{};
    for (;;) {
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left <= 0) return false;
        pollfd waiting{in, POLLIN, 0};
        int const ready = poll(&waiting, 1, static_cast<int>(left));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return false;
        ssize_t const count = read(in, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        if (count == 0) return true;
        result.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

}  // namespace

std::optional<std::string> within(std::chrono::milliseconds limit, std::function<std::string()> const& work) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
    pid_t const child = fork();
    if (child < 0) {
        int const failure = errno;
        close(ends[0]);
        close(ends[1]);
        throw std::system_error(failure, std::generic_category(), "fork");
    }
    if (child == 0) {
        close(ends[0]);
        work_and_end(ends[1], work);
    }
    close(ends[1]);
    std::string result;
    bool const whole = read_until(ends[0], Clock::now() + limit, result);
    close(ends[0]);
    if (!whole) kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    bool const done = whole && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return done ? std::optional<std::string>{std::move(result)} : std::nullopt;
}

}  // namespace recital
