// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace recital::pdf_reader {

/// Gives up what reading a PDF does not need, for good: more than `seconds` of processor time and `bytes` of memory (or what the process
/// was given, where that is less), core dumps, files written to, open descriptors beyond the standard ones, new privileges, another
/// user's rights (root becomes nobody), and life after the parent's end. Where the kernel has Landlock, no file is opened but for
/// reading beneath /usr, /etc/fonts and the font cache; where the program was built with libseccomp and the kernel has seccomp, only the
/// system calls that reading takes are left: none that changes files, opens sockets, or starts or signals processes.
/// False where a limit could not be set.
[[nodiscard]] bool confine(unsigned long long seconds, unsigned long long bytes);

/// What the kernel denies since confine() was called.
struct Denied {
    bool files = false;  ///< by Landlock
    bool calls = false;  ///< by seccomp
};
[[nodiscard]] Denied denied() noexcept;

}  // namespace recital::pdf_reader
