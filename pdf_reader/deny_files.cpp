// SPDX-License-Identifier: BSL-1.0
#include "pdf_reader/deny_files.hpp"

#if defined(__linux__) && defined(__has_include)
#if __has_include(<linux/landlock.h>)
#define RECITAL_HAS_LANDLOCK
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>
#include <initializer_list>
#endif
#endif

namespace recital::pdf_reader {

#ifdef RECITAL_HAS_LANDLOCK

namespace {

// The numbers of the calls are the same for every processor; the C library has no functions for them.
constexpr long create_ruleset = 444;
constexpr long add_rule = 445;
constexpr long restrict_self = 446;

// By the version of the interface (linux/landlock.h): what it can deny. Headers may be older than the kernel.
constexpr std::uint64_t execute = 1U << 0U;
constexpr std::uint64_t read_file = 1U << 2U;
constexpr std::uint64_t read_folder = 1U << 3U;
constexpr std::uint64_t all_of_version_1 = (1U << 13U) - 1;
constexpr std::uint64_t refer = 1U << 13U;     // version 2
constexpr std::uint64_t truncate = 1U << 14U;  // version 3
static_assert(execute == LANDLOCK_ACCESS_FS_EXECUTE && read_file == LANDLOCK_ACCESS_FS_READ_FILE);

/// As the first version had it: a kernel takes the size that it is told.
struct Ruleset {
    std::uint64_t files = 0;
    std::uint64_t network = 0;  ///< version 4
};

void allow_reading(int ruleset, char const* folder) {
    int const fd = ::open(folder, O_PATH | O_CLOEXEC);
    if (fd < 0) return;
    landlock_path_beneath_attr rule{};
    rule.allowed_access = read_file | read_folder;
    rule.parent_fd = fd;
    ::syscall(add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0U);
    ::close(fd);
}

}  // namespace

bool deny_files() {
    long const version = ::syscall(create_ruleset, nullptr, 0UL, 1U);
    if (version < 1) return false;
    Ruleset rules;
    rules.files = all_of_version_1 | (version >= 2 ? refer : 0U) | (version >= 3 ? truncate : 0U);
    constexpr std::uint64_t bind_and_connect = 3;
    if (version >= 4) rules.network = bind_and_connect;
    auto const size = version >= 4 ? sizeof rules : sizeof rules.files;
    int const ruleset = static_cast<int>(::syscall(create_ruleset, &rules, size, 0U));
    if (ruleset < 0) return false;
    for (char const* folder : {"/usr", "/etc/fonts", "/var/cache/fontconfig"}) allow_reading(ruleset, folder);
    bool const denied = ::syscall(restrict_self, ruleset, 0U) == 0;
    ::close(ruleset);
    return denied;
}

#else

bool deny_files() { return false; }

#endif

}  // namespace recital::pdf_reader
