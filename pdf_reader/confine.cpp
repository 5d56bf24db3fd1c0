// SPDX-License-Identifier: BSL-1.0
#include "pdf_reader/confine.hpp"

#include "pdf_reader/deny_calls.hpp"
#include "pdf_reader/deny_files.hpp"

#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <grp.h>
#include <sys/prctl.h>
#endif

#include <algorithm>
#include <csignal>

namespace recital::pdf_reader {

namespace {

Denied state;

// NOLINTNEXTLINE: the type of the first parameter differs between C libraries
using Resource = decltype(RLIMIT_CPU);

/// A process may be given less already: the smaller limit holds.
bool limit(int resource, rlim_t value) {
    rlimit given{};
    if (::getrlimit(static_cast<Resource>(resource), &given) != 0) return false;
    rlim_t const least = std::min({value, given.rlim_cur, given.rlim_max});
    rlimit const limits{least, least};
    return ::setrlimit(static_cast<Resource>(resource), &limits) == 0;
}

void close_others() {
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
    if (::close_range(3, ~0U, 0) == 0) return;
#endif
    constexpr int most = 65536;
    rlimit files{};
    int const end = ::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < most ? static_cast<int>(files.rlim_cur) : most;
    for (int fd = 3; fd < end; ++fd) ::close(fd);
}

/// Root becomes nobody; where that is refused, as in some containers, the rest still holds.
void drop_privileges() {
#ifdef __linux__
    constexpr unsigned nobody = 65534;
    if (::geteuid() != 0) return;
    bool const dropped =
        ::setgroups(0, nullptr) == 0 && ::setresgid(nobody, nobody, nobody) == 0 && ::setresuid(nobody, nobody, nobody) == 0;
    (void)dropped;
#endif
}

}  // namespace

Denied denied() noexcept { return state; }

bool confine(unsigned long long seconds, unsigned long long bytes) {
#ifdef __linux__
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
    close_others();
    // A file that may not grow raises this signal where writing to it is tried; the failed write alone is enough.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    bool set = limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CPU, static_cast<rlim_t>(seconds));
#if !defined(RECITAL_PDF_SANITIZED)  // the address sanitizer reserves terabytes it never touches
    set = set && limit(RLIMIT_AS, static_cast<rlim_t>(bytes));
#endif
    drop_privileges();
#ifdef __linux__
    // Both are forgotten where the user changes.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
    state.files = deny_files();
    state.calls = deny_calls();
    return set;
}

}  // namespace recital::pdf_reader
