// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace CLI {
class Option;
}

namespace recital::tools {

class DrawCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "draw a diagram"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    CLI::Option* m_style_option = nullptr;
    std::string m_style = "ego";
    std::string m_theme = "light";
    std::optional<std::size_t> m_depth;
    std::optional<std::size_t> m_top;
    bool m_layers = false;
    bool m_rests_on = false;
    bool m_rests_on_it = false;
    bool m_no_adoptions = false;
    std::size_t m_limit = 10;
    std::string m_title;
};

}  // namespace recital::tools
