// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <string>
#include <vector>

namespace recital::tools {

class AnnotateCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "give a document back with its citations marked as links"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    std::vector<std::string> m_inputs;
    std::vector<std::string> m_corpus;
    ReadOptions m_reading;
    ResultOptions m_result;
};

}  // namespace recital::tools
