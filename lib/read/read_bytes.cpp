// SPDX-License-Identifier: BSL-1.0
#include "read/read_text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace recital {

namespace {

class Descriptor {
public:
    explicit Descriptor(std::string const& source) : m_owned{source != "-"}, m_fd{m_owned ? open_path(source) : STDIN_FILENO} {}
    ~Descriptor() {
        if (m_owned && m_fd >= 0) ::close(m_fd);
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    [[nodiscard]] int fd() const noexcept { return m_fd; }

private:
    static int open_path(std::string const& path) { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC); }

    bool m_owned;
    int m_fd;
};

std::string error_text(int error) { return std::generic_category().message(error); }

/// The errno of a failed read, or 0; stops reading once more than `limit` bytes are there.
int read_all(int fd, std::uint64_t limit, std::string& bytes) {
    std::vector<char> buffer(std::size_t{1} << 18U);
    while (bytes.size() <= limit) {
        ssize_t const got = ::read(fd, buffer.data(), buffer.size());
        if (got == 0) return 0;
        if (got > 0) {
            bytes.append(buffer.data(), static_cast<std::size_t>(got));
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}


std::string mebibytes(std::uint64_t bytes) { return std::to_string(bytes >> 20U) + " MiB"; }

}  // namespace

std::string shown_source(std::string const& source) { return source == "-" ? "standard input" : source; }

std::optional<std::string> read_bytes(std::string const& source, std::uint64_t size_limit, std::vector<Problem>& problems) {
    auto const limit = std::min(size_limit, greatest_size_limit);
    auto const fail = [&](std::string what, std::string advice = "") {
        problems.push_back({shown_source(source), 0, 0, std::move(what), std::move(advice)});
        return std::nullopt;
    };
    auto const too_large = [&] {
        return fail("holds more than " + mebibytes(limit),
                    limit == greatest_size_limit ? "split it" : "split it, or raise the limit with --max-size");
    };
    Descriptor const input{source};
    if (input.fd() < 0) return fail(error_text(errno));
    struct stat facts {};
    std::string bytes;
    if (::fstat(input.fd(), &facts) == 0 && S_ISREG(facts.st_mode)) {
        if (static_cast<std::uint64_t>(facts.st_size) > limit) return too_large();
        bytes.reserve(static_cast<std::size_t>(facts.st_size) + 1);
    }
    if (int const error = read_all(input.fd(), limit, bytes); error != 0) return fail(error_text(error));
    if (bytes.size() > limit) return too_large();
    return bytes;
}

}  // namespace recital
