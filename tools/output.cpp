// SPDX-License-Identifier: BSL-1.0
#include "tools/output.hpp"

#include "tools/exit_status.hpp"
#include "tools/kept_inputs.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace recital::tools {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_size = std::size_t{1} << 16U;

mode_t mode_for(std::string const& target) {
    struct stat facts {};
    if (::stat(target.c_str(), &facts) == 0) return facts.st_mode & 07777U;
    mode_t const mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

/// By which a file without a name is given one.
std::string descriptor_path(int descriptor) { return "/proc/self/fd/" + std::to_string(descriptor); }

/// A file without a name in this folder; -1 where the file system, or a system without /proc, has no such thing.
int open_nameless(std::filesystem::path const& folder) {
#ifdef O_TMPFILE
    int const descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0 || ::access(descriptor_path(descriptor).c_str(), F_OK) == 0) return descriptor;
    ::close(descriptor);
#else
    (void)folder;
#endif
    return -1;
}

/// The hidden name a file has until it takes its place.
std::string hidden_beside(std::filesystem::path const& place) {
    return (place.parent_path() / ('.' + place.filename().string().substr(0, 200) + ".XXXXXX")).string();
}

}  // namespace

Output::Output(std::string path) : m_path{path == "-" ? std::string{} : std::move(path)} {}

Output::~Output() {
    if (m_descriptor >= 0 && !is_standard()) ::close(m_descriptor);
    if (!m_temporary.empty()) ::unlink(m_temporary.c_str());
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
    refuse_to_overwrite(m_target);
    m_descriptor = open_nameless(fs::path{m_target}.parent_path());
    m_nameless = m_descriptor >= 0;
    if (!m_nameless) open_beside();
}

void Output::open_beside() {
    std::string pattern = hidden_beside(m_target);
    m_descriptor = ::mkostemp(pattern.data(), O_CLOEXEC);
    if (m_descriptor < 0) fail(errno);
    m_temporary = std::move(pattern);
    m_guard.emplace(std::vector{m_temporary});
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
    if ((m_nameless || !m_temporary.empty()) && ::fchmod(m_descriptor, mode_for(m_target)) != 0) fail(errno);
    if (m_nameless) return;  // what closing would say, a file without a name has said when it was written
    int const closed = ::close(m_descriptor);
    m_descriptor = -1;
    if (closed != 0) fail(errno);
}

void Output::finish() {
    complete();
    if (m_nameless || !m_temporary.empty()) put_in_place();
}

/// A file without a name can be linked to a free place only; onto a file that is there it is moved, for which it needs a name for a moment.
void Output::put_in_place() {
    if (m_nameless) {
        std::string const self = descriptor_path(m_descriptor);
        auto const link = [&self](std::string const& name) {
            return ::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
        };
        bool placed = link(m_target);
        for (int tries = 0; !placed && errno == EEXIST && tries < 100; ++tries) {
            std::string name = hidden_beside(m_target);
            int const taken = ::mkostemp(name.data(), O_CLOEXEC);  // finds a name that is free
            if (taken < 0) fail(errno);
            ::close(taken);
            ::unlink(name.c_str());
            m_guard.emplace(std::vector{name});
            placed = link(name);
            if (placed) m_temporary = std::move(name);
        }
        if (!placed) fail(errno);
        ::close(m_descriptor);
        m_descriptor = -1;
        m_nameless = false;
    }
    if (!m_temporary.empty() && std::rename(m_temporary.c_str(), m_target.c_str()) != 0) fail(errno);
    m_temporary.clear();
    m_guard.reset();
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
