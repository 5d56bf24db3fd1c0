// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <cstddef>
#include <string>

namespace recital::tools {

class RankCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "order instruments by how much is built on them"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    std::string m_by = "cited";
    bool m_by_year = false;
    std::size_t m_top = 20;
    std::size_t m_samples = 0;
    std::size_t m_seed = 1;
};

}  // namespace recital::tools
