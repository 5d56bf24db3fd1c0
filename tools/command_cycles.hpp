// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

namespace recital::tools {

class CyclesCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "find documents that cite each other in circles, and what closes them"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
};

}  // namespace recital::tools
