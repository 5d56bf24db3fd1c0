// SPDX-License-Identifier: BSL-1.0
#include "tools/output.hpp"

#include "tools/exit_status.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace recital::tools {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_size = std::size_t{1} << 16U;

/// The names of unfinished files, for the signal handler, which may touch nothing else. Several are written at a time.
struct Unfinished {
    enum State : int { free, taken, armed };
    std::array<char, 4096> name{};
    std::atomic<int> state{free};
};
std::array<Unfinished, 64> unfinished;

extern "C" void remove_unfinished(int signal) {
    for (Unfinished& each : unfinished)
        if (each.state.load() == Unfinished::armed) ::unlink(each.name.data());
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

/// The place where the name is kept until release(); -1 where there is none for it.
int guard(std::string const& name) {
    if (name.size() >= unfinished.front().name.size()) return -1;
    for (std::size_t at = 0; at < unfinished.size(); ++at) {
        int expected = Unfinished::free;
        if (!unfinished[at].state.compare_exchange_strong(expected, Unfinished::taken)) continue;
        std::memcpy(unfinished[at].name.data(), name.c_str(), name.size() + 1);
        unfinished[at].state.store(Unfinished::armed);
        for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
            struct sigaction action {};
            if (::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_DFL) ::signal(signal, remove_unfinished);
        }
        return static_cast<int>(at);
    }
    return -1;
}

void release(int guarded) {
    if (guarded >= 0) unfinished[static_cast<std::size_t>(guarded)].state.store(Unfinished::free);
}

mode_t mode_for(std::string const& target) {
    struct stat facts {};
    if (::stat(target.c_str(), &facts) == 0) return facts.st_mode & 07777U;
    mode_t const mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

}  // namespace

Output::Output(std::string path) : m_path{path == "-" ? std::string{} : std::move(path)} {}

Output::~Output() {
    if (m_descriptor >= 0 && !is_standard()) ::close(m_descriptor);
    if (!m_temporary.empty()) {
        ::unlink(m_temporary.c_str());
        release(m_guarded);
    }
}

void Output::open() {
    if (m_descriptor >= 0) return;
    if (is_standard()) {
        m_descriptor = STDOUT_FILENO;
        return;
    }
    std::error_code failure;
    fs::path const real = fs::weakly_canonical(m_path, failure);
    m_target = failure ? m_path : real.string();
    fs::file_status const status = fs::status(m_target, failure);
    if (fs::is_directory(status)) fail(EISDIR);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        m_descriptor = ::open(m_target.c_str(), O_WRONLY | O_CLOEXEC);
        if (m_descriptor < 0) fail(errno);
        return;
    }
    fs::path const place{m_target};
    std::string pattern = (place.parent_path() / ('.' + place.filename().string().substr(0, 200) + ".XXXXXX")).string();
    m_descriptor = ::mkostemp(pattern.data(), O_CLOEXEC);
    if (m_descriptor < 0) fail(errno);
    m_temporary = std::move(pattern);
    m_guarded = guard(m_temporary);
}

void Output::write(std::string_view bytes) {
    open();
    m_buffer += bytes;
    if (m_buffer.size() >= buffer_size) flush();
}

void Output::complete() {
    if (m_complete) return;
    open();
    flush();
    m_complete = true;
    if (is_standard()) return;
    if (!m_temporary.empty() && ::fchmod(m_descriptor, mode_for(m_target)) != 0) fail(errno);
    int const closed = ::close(m_descriptor);
    m_descriptor = -1;
    if (closed != 0) fail(errno);
}

void Output::finish() {
    complete();
    if (m_temporary.empty()) return;
    if (std::rename(m_temporary.c_str(), m_target.c_str()) != 0) fail(errno);
    release(m_guarded);
    m_temporary.clear();
}

void Output::flush() {
    std::string_view rest = m_buffer;
    while (!rest.empty()) {
        ssize_t const written = ::write(m_descriptor, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0 && errno == EPIPE) throw ClosedPipe{};
        if (written < 0) fail(errno);
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    m_buffer.clear();
}

void Output::fail(int error) const {
    throw OutputError{(is_standard() ? "standard output" : m_path) + ": cannot be written: " + std::generic_category().message(error)};
}

bool Output::is_terminal() const { return is_standard() && ::isatty(STDOUT_FILENO) == 1; }

}  // namespace recital::tools
