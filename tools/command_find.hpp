// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <cstddef>

namespace recital::tools {

class FindCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "look an instrument up, and who cites it where"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    std::size_t m_limit = 20;
};

}  // namespace recital::tools
