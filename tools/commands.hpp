// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"

#include <memory>
#include <vector>

namespace recital::tools {

struct NamedCommand {
    char const* name;
    std::unique_ptr<Command> command;
};

/// A new object of every command, in the order of cmake/recital_commands.cmake, from which this function is made.
[[nodiscard]] std::vector<NamedCommand> make_commands();

}  // namespace recital::tools
