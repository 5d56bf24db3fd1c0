// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/process.hpp"

#include "read/detail/installation.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>
#include <thread>

namespace recital::pdf {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd{fd} {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    void set(int fd) {
        close();
        m_fd = fd;
    }
    void close() {
        if (m_fd >= 0) ::close(m_fd);
        m_fd = -1;
    }
    [[nodiscard]] int fd() const noexcept { return m_fd; }

private:
    int m_fd = -1;
};

bool make_pair(Descriptor& ours, Descriptor& theirs) {
    std::array<int, 2> fds{};
#ifdef SOCK_CLOEXEC
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds.data()) != 0) return false;
#else
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, fds.data()) != 0) return false;
    for (int const fd : fds) ::fcntl(fd, F_SETFD, FD_CLOEXEC);
#endif
    ours.set(fds[0]);
    theirs.set(fds[1]);
    ::fcntl(fds[0], F_SETFL, O_NONBLOCK);
    return true;
}

/// A child process that is killed where it has not ended, and waited for in any case; so is all that it has started itself, which is
/// nothing where it is confined.
class Child {
public:
    ~Child() {
        if (m_pid > 0) finish(true);
    }
    Child() = default;
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;

    /// 0 where it runs, else the error.
    int start(std::string const& program, std::vector<std::string> arguments, int conversation, int complaints) {
        posix_spawn_file_actions_t actions;
        posix_spawnattr_t attributes;
        if (::posix_spawn_file_actions_init(&actions) != 0) return ENOMEM;
        if (::posix_spawnattr_init(&attributes) != 0) {
            ::posix_spawn_file_actions_destroy(&actions);
            return ENOMEM;
        }
        ::posix_spawn_file_actions_adddup2(&actions, conversation, STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, conversation, STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, complaints, STDERR_FILENO);
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
        ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
#endif
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        ::posix_spawnattr_setsigmask(&attributes, &none);
        ::posix_spawnattr_setsigdefault(&attributes, &all);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
        std::vector<char*> argv;
        for (std::string& argument : arguments) argv.push_back(argument.data());
        argv.push_back(nullptr);
        std::string locale = "LC_ALL=C";
        std::array<char*, 2> environment{locale.data(), nullptr};
        int const failure = ::posix_spawn(&m_pid, program.c_str(), &actions, &attributes, argv.data(), environment.data());
        ::posix_spawnattr_destroy(&attributes);
        ::posix_spawn_file_actions_destroy(&actions);
        if (failure != 0) m_pid = -1;
        return failure;
    }

    /// How it ended (see waitpid). It has until `deadline` to end by itself, unless it is to be killed at once.
    int finish(bool kill, Clock::time_point deadline = {}) {
        constexpr auto longest_nap = std::chrono::milliseconds{20};
        int status = 0;
        for (auto nap = std::chrono::microseconds{200}; !kill; nap = std::min<std::chrono::microseconds>(2 * nap, longest_nap)) {
            siginfo_t ended{};
            int const asked = ::waitid(P_PID, static_cast<id_t>(m_pid), &ended, WEXITED | WNOHANG | WNOWAIT);
            if (asked == 0 && ended.si_pid == m_pid) break;
            kill = (asked != 0 && errno != EINTR) || Clock::now() >= deadline;
            if (!kill) std::this_thread::sleep_for(nap);
        }
        m_was_killed = kill;
        ::kill(-m_pid, SIGKILL);  // its group, while its number is still its own
        while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
        }
        m_pid = -1;
        return status;
    }

    [[nodiscard]] bool was_killed() const noexcept { return m_was_killed; }

private:
    pid_t m_pid = -1;
    bool m_was_killed = false;
};

/// Sends the file and takes what comes back, both as the other side is ready.
class Conversation {
public:
    Conversation(int fd, int complaints, std::string_view bytes, StreamReader& stream)
        : m_fd{fd}, m_complaints{complaints}, m_unsent{bytes}, m_stream{stream} {}

    /// Until the process closes its side, says something wrong, or the time is up: false then.
    bool hold(Clock::time_point deadline) {
        while (m_open) {
            auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
            if (left <= 0) return false;
            std::array<pollfd, 2> ready{
                {{m_fd, static_cast<short>(POLLIN | (m_unsent.empty() ? 0 : POLLOUT)), 0}, {m_complaints, POLLIN, 0}}};
            int const events = ::poll(ready.data(), 2, static_cast<int>(std::min<long long>(left, 60'000)) + 1);
            if (events < 0 && errno != EINTR) break;
            if (events <= 0) continue;
            if ((ready[1].revents & (POLLIN | POLLHUP)) != 0) listen();
            if ((ready[0].revents & POLLOUT) != 0) send();
            if ((ready[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0) receive();
        }
        if (m_complaints >= 0) listen();
        return true;
    }

    /// What it says where it does not come to reading, as the system's loader does.
    [[nodiscard]] std::string first_complaint() const {
        std::string line = m_complaint.substr(0, std::min<std::size_t>(m_complaint.find('\n'), 300));
        return line;
    }

    [[nodiscard]] bool complains_of_memory() const {
        return m_complaint.find("ut of memory") != std::string::npos || m_complaint.find("failed to allocate") != std::string::npos ||
               m_complaint.find("bad_alloc") != std::string::npos;
    }

private:
    void send() {
        constexpr std::size_t portion = std::size_t{1} << 18U;
#ifdef MSG_NOSIGNAL
        ssize_t const sent = ::send(m_fd, m_unsent.data(), std::min(m_unsent.size(), portion), MSG_NOSIGNAL);
#else
        ssize_t const sent = ::send(m_fd, m_unsent.data(), std::min(m_unsent.size(), portion), 0);
#endif
        if (sent > 0) m_unsent.remove_prefix(static_cast<std::size_t>(sent));
        if (sent < 0 && errno != EAGAIN && errno != EINTR) m_unsent = {};  // it reads no further; what it writes says why
        if (m_unsent.empty()) ::shutdown(m_fd, SHUT_WR);
    }

    void receive() {
        ssize_t const got = ::recv(m_fd, m_buffer.data(), m_buffer.size(), 0);
        if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
        m_open = got > 0 && m_stream.take({m_buffer.data(), static_cast<std::size_t>(got)});
    }

    void listen() {
        constexpr std::size_t enough = 65536;
        ssize_t const got = ::recv(m_complaints, m_buffer.data(), m_buffer.size(), 0);
        if (got > 0 && m_complaint.size() < enough) m_complaint.append(m_buffer.data(), static_cast<std::size_t>(got));
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) m_complaints = -1;
    }

    int m_fd;
    int m_complaints;
    std::string_view m_unsent;
    StreamReader& m_stream;
    bool m_open = true;
    std::string m_complaint;
    std::vector<char> m_buffer = std::vector<char>(std::size_t{1} << 18U);
};

bool is_program(fs::path const& path) {
    std::error_code failure;
    return fs::is_regular_file(path, failure) && ::access(path.c_str(), X_OK) == 0;
}

}  // namespace

std::string find_reader() {
    if (char const* const named = std::getenv("RECITAL_PDF_READER"); named != nullptr && *named != '\0')
        return is_program(named) ? named : "";
    return installed_program("recital-pdf").string();
}

ReadLimits within_process(ReadLimits limits) {
    rlimit given{};
    if (::getrlimit(RLIMIT_CPU, &given) == 0 && given.rlim_cur < limits.seconds)
        limits.seconds = static_cast<std::uint32_t>(given.rlim_cur);
    if (::getrlimit(RLIMIT_AS, &given) == 0 && given.rlim_cur < limits.memory) limits.memory = given.rlim_cur;
    return limits;
}

std::string box_of(std::string const& reader) {
    Descriptor ours;
    Descriptor theirs;
    Child child;
    bool const started = make_pair(ours, theirs) && child.start(reader, {reader, "--box"}, theirs.fd(), theirs.fd()) == 0;
    theirs.close();
    std::string said;
    auto const deadline = Clock::now() + std::chrono::seconds{2};
    for (std::array<char, 256> piece{}; started && said.size() < piece.size() && Clock::now() < deadline;) {
        pollfd ready{ours.fd(), POLLIN, 0};
        if (::poll(&ready, 1, 100) <= 0) continue;
        ssize_t const got = ::recv(ours.fd(), piece.data(), piece.size(), 0);
        if (got <= 0) break;
        said.append(piece.data(), static_cast<std::size_t>(got));
    }
    return said;
}

Outcome run_reader(std::string const& reader, std::string_view bytes, ReadLimits const& limits) {
    Outcome outcome;
    auto const deadline = Clock::now() + std::chrono::seconds{limits.seconds};
    Descriptor ours;
    Descriptor theirs;
    Descriptor complaints;
    Descriptor complained;
    Child child;
    int error = make_pair(ours, theirs) && make_pair(complaints, complained) ? 0 : errno;
    if (error == 0)
        error = child.start(
            reader, {reader, std::to_string(limits.pages), std::to_string(std::max(limits.seconds, 1U)), std::to_string(limits.memory)},
            theirs.fd(), complained.fd());
    theirs.close();
    complained.close();
    if (error != 0) {
        outcome.failure = error == ENOENT || error == EACCES || error == ENOEXEC ? Failure::no_reader : Failure::not_started;
        outcome.reason = std::generic_category().message(error);
        return outcome;
    }
    StreamReader stream{limits.pages, limits.expanded_size};
    Conversation conversation{ours.fd(), complaints.fd(), bytes, stream};
    bool const in_time = conversation.hold(deadline);
    // After its last page it has nothing more to do; otherwise it may be in the middle of something, except where it has gone.
    bool const said_all = stream.complete() || (in_time && stream.failure() == Failure::none);
    ours.close();
    // One that has closed its side and does not end is not waited for: a second where it has said all, else its time.
    int const status = child.finish(!said_all, stream.complete() ? std::min(deadline, Clock::now() + std::chrono::seconds{1}) : deadline);
    if (stream.failure() != Failure::none) {
        outcome.failure = stream.failure();
    } else if (stream.complete()) {
        outcome.pages = stream.take_pages();
    } else if (!in_time || child.was_killed() || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)) {
        outcome.failure = Failure::seconds;
    } else if (conversation.complains_of_memory()) {
        outcome.failure = Failure::memory;
    } else {
        outcome.reason = conversation.first_complaint();
        outcome.failure = WIFEXITED(status) && WEXITSTATUS(status) == 127
                              ? (outcome.reason.empty() ? Failure::no_reader : Failure::not_started)
                          : WIFEXITED(status) && WEXITSTATUS(status) == 3 ? Failure::unconfined
                                                                          : Failure::crashed;
        if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
    }
    return outcome;
}

}  // namespace recital::pdf
