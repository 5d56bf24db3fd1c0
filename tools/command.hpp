// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/console.hpp"
#include "tools/exit_status.hpp"

#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace recital::tools {

/// One command of the program. An object lives for one run.
class Command {
public:
    Command() = default;
    virtual ~Command() = default;
    Command(Command const&) = delete;
    Command& operator=(Command const&) = delete;

    /// What the command does, one line for the list of commands; no full stop.
    [[nodiscard]] virtual std::string summary() const = 0;

    /// Declares arguments and options on the parser. Opens no file and does no work: that happens in run().
    virtual void setup(CLI::App& app) = 0;

    /// Does the work, with the arguments that were parsed. Problems with inputs go to the console; throws what
    /// exit_status.hpp names for all else.
    [[nodiscard]] virtual ExitStatus run(Console& console) = 0;
};

}  // namespace recital::tools
