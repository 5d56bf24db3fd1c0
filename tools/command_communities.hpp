// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <cstddef>
#include <string>

namespace recital::tools {

class CommunitiesCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "group what belongs together by citations"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    double m_resolution = 1;
    std::size_t m_top = 20;
    bool m_members = false;
};

}  // namespace recital::tools
