// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <cstddef>
#include <string>

namespace recital::tools {

class DrawCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "draw a diagram"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    std::size_t m_depth = 1;
    bool m_layers = false;
    std::size_t m_max_vertices = 300;
    std::string m_title;
};

}  // namespace recital::tools
