// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

namespace recital::tools {

class ReduceCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "leave out of the graph what longer ways of citation say"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
};

}  // namespace recital::tools
