// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace recital {

/// What `work` returns, if it returns within `limit`; nothing if it does not, or fails, or ends the process it runs in. The work
/// is done in a child process, which is killed at the limit, because Graphviz cannot be interrupted: whatever it does to its
/// memory does not concern the caller. The child inherits locks that other threads hold: work must only use what
/// the caller has locked itself. Throws std::system_error where no process can be made.
[[nodiscard]] std::optional<std::string> within(std::chrono::milliseconds limit, std::function<std::string()> const& work);

}  // namespace recital
