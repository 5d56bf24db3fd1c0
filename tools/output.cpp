// SPDX-License-Identifier: BSL-1.0
#include "tools/output.hpp"

#include "tools/exit_status.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
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

/// The unfinished files, for the signal handler, which may touch nothing else. A result has two at most.
struct Unfinished {
    std::array<char, 4096> name{};
    std::atomic<bool> is_there{false};
};
std::array<Unfinished, 2> unfinished;

extern "C" void remove_unfinished(int signal) {
    for (Unfinished const& file : unfinished)
        if (file.is_there.load()) ::unlink(file.name.data());
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

void guard(std::string const& name) {
    auto const free = std::find_if(unfinished.begin(), unfinished.end(), [](Unfinished const& file) { return !file.is_there.load(); });
    if (free == unfinished.end() || name.size() >= free->name.size()) return;
    std::memcpy(free->name.data(), name.c_str(), name.size() + 1);
    free->is_there.store(true);
    for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action {};
        if (::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_DFL) ::signal(signal, remove_unfinished);
    }
}

/// The file of that name is gone or in its place.
void release(std::string const& name) {
    for (Unfinished& file : unfinished)
        if (file.is_there.load() && name == file.name.data()) file.is_there.store(false);
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
        release(m_temporary);
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
    guard(m_temporary);
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
    release(m_temporary);
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
