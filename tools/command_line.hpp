// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/commands.hpp"
#include "tools/console.hpp"
#include "tools/exit_status.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace recital::tools {

/// Parses the arguments (without the program's name), runs the command they name, and gives the exit status. Prints
/// help and version on standard output; wrong arguments throw ArgumentError. `recital help CMD` is `recital CMD --help`.
[[nodiscard]] ExitStatus run_command_line(std::vector<std::string> arguments, Console& console);

/// Declares the command line: every command, and the arguments of each, or of the one called `only`. The commands must outlive the
/// parser's use.
void declare_command_line(CLI::App& app, std::vector<NamedCommand> const& commands, std::string_view only = {});

}  // namespace recital::tools
