// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <cstddef>
#include <string>

namespace recital::tools {

class ChainCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "show what an instrument rests on, and what rests on it"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    bool m_rests_on = false;
    bool m_rests_on_it = false;
    std::size_t m_depth = 0;
    bool m_no_adoptions = false;
    std::string m_to;
    bool m_layers = false;
};

}  // namespace recital::tools
