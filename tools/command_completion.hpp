// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"

#include <string>

namespace recital::tools {

class CompletionCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "print the completion script of a shell"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    std::string m_shell;
};

}  // namespace recital::tools
