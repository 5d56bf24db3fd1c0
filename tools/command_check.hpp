// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <string>
#include <vector>

namespace recital::tools {

class CheckCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "look for errors in citations, as a linter for drafts"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    std::vector<std::string> m_inputs;
    std::vector<std::string> m_corpus;
    std::vector<std::string> m_severities;  ///< "RULE=SEVERITY"
    std::string m_fail_on = "error";
    std::string m_explain;
    ReadOptions m_reading;
    ResultOptions m_result;
};

}  // namespace recital::tools
