// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace recital::pdf_reader {

/// Has seccomp refuse this process, as if the kernel did not know them, all system calls but those that memory, the clock, reading files
/// and writing to what is open take: files are opened for reading only, nothing is signalled but this process itself. New privileges
/// must have been given up. False where the program was built without libseccomp, or the kernel has no seccomp.
bool deny_calls();

}  // namespace recital::pdf_reader
