// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace recital::tools {

/// While it lives, SIGINT, SIGTERM, SIGHUP and SIGQUIT only note that the user wants an end, so that work which is kept as it goes can be
/// put down in good order. A second signal of the same kind ends the program at once.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(Interruption const&) = delete;
    Interruption& operator=(Interruption const&) = delete;

    /// Whether such a signal came.
    [[nodiscard]] static bool asked() noexcept;

    /// Ends the program as the signal would have.
    [[noreturn]] static void finish();
};

}  // namespace recital::tools
