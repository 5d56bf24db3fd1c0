// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <cstddef>
#include <string>

namespace recital::tools {

class CompareCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "show which citations two sources differ in"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    std::string m_by = "citation";
};

}  // namespace recital::tools
