// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <cstddef>
#include <string>

namespace recital::tools {

class PathCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "show how citations lead from one instrument to another"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    std::string m_which = "shortest";
    std::size_t m_limit = 100;
};

}  // namespace recital::tools
