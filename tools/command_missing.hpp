// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

namespace recital::tools {

class MissingCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "list what is cited and not in the corpus"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    bool m_uncited = false;
    std::size_t m_top = 0;
};

}  // namespace recital::tools
