// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <cstddef>
#include <string>

namespace recital::tools {

class SimilarCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "find what cites the same, or is cited together"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    std::string m_by = "coupling";
    std::string m_normalised = "cosine";
    std::size_t m_top = 20;
};

}  // namespace recital::tools
