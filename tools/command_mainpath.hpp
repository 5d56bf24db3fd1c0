// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <cstddef>
#include <string>

namespace recital::tools {

class MainpathCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "find the main path of the citations: the thread of a development"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    std::string m_weights = "spc";
    std::string m_path = "global";
    std::string m_extend = "global";
    std::size_t m_key_routes = 1;
    bool m_backward = false;
};

}  // namespace recital::tools
