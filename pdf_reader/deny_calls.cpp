// SPDX-License-Identifier: BSL-1.0
#include "pdf_reader/deny_calls.hpp"

#ifdef RECITAL_PDF_SECCOMP
#include <fcntl.h>
#include <seccomp.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#endif

namespace recital::pdf_reader {

#ifdef RECITAL_PDF_SECCOMP

namespace {

// clang-format off
/// By name: a C library or a processor may lack some.
constexpr char const* harmless[] = {
    // memory
    "brk", "mmap", "mmap2", "munmap", "mprotect", "mremap", "madvise",
    // what is open already
    "read", "readv", "pread64", "write", "writev", "close", "lseek", "_llseek", "fcntl", "fcntl64", "poll", "ppoll", "ppoll_time64",
    "recvfrom", "sendto", "recvmsg", "sendmsg",
    // looking at files
    "fstat", "fstat64", "fstatat64", "newfstatat", "stat", "stat64", "lstat", "lstat64", "statx", "statfs", "statfs64", "fstatfs",
    "fstatfs64",
    "access", "faccessat", "faccessat2", "getdents", "getdents64", "readlink", "readlinkat", "getcwd", "fadvise64",
    // the process itself
    "exit", "exit_group", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigreturn", "sigaltstack", "getpid", "gettid", "getppid",
    "getuid", "geteuid", "getgid", "getegid", "getrlimit", "ugetrlimit", "getrusage", "uname", "sysinfo", "sched_yield",
    "sched_getaffinity", "futex", "futex_time64", "set_robust_list", "rseq", "getrandom", "restart_syscall",
    // the clock
    "clock_gettime", "clock_gettime64", "clock_getres", "gettimeofday", "time", "times", "nanosleep", "clock_nanosleep",
    "clock_nanosleep_time64"};
// clang-format on

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

bool allow(scmp_filter_ctx filter, char const* name) {
    int const call = seccomp_syscall_resolve_name(name);
    return call == __NR_SCMP_ERROR || seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
}

/// Only where the argument at `place`, as far as `mask` goes, is `value`.
bool allow_with(scmp_filter_ctx filter, int call, unsigned place, scmp_datum_t mask, scmp_datum_t value) {
    scmp_arg_cmp const where{place, SCMP_CMP_MASKED_EQ, mask, value};
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &where) == 0;
}

}  // namespace

bool deny_calls() {
    // ENOSYS: the C library then does without the call, or tries an older one.
    Filter const filter{seccomp_init(SCMP_ACT_ERRNO(ENOSYS)), &seccomp_release};
    if (!filter) return false;
    bool made = true;
    for (char const* name : harmless) made = allow(filter.get(), name) && made;
    constexpr scmp_datum_t changes = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
    constexpr scmp_datum_t whole = ~scmp_datum_t{0};
    made = allow_with(filter.get(), SCMP_SYS(open), 1, changes, O_RDONLY) && made;
    made = allow_with(filter.get(), SCMP_SYS(openat), 2, changes, O_RDONLY) && made;
    // abort() signals its own thread.
    made = allow_with(filter.get(), SCMP_SYS(tgkill), 0, whole, static_cast<scmp_datum_t>(::getpid())) && made;
    // Limits are asked for, not set.
    made = allow_with(filter.get(), SCMP_SYS(prlimit64), 2, whole, 0) && made;
    return made && seccomp_load(filter.get()) == 0;
}

#else

bool deny_calls() { return false; }

#endif

}  // namespace recital::pdf_reader
