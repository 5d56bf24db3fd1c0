// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace recital::tools {

class ReportCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "write a research report"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    std::optional<std::size_t> m_limit, m_sentences;
    std::string m_template, m_date, m_bibliography;
    bool m_no_diagrams = false;
    bool m_explore = false;
    CLI::App const* m_app = nullptr;  ///< to tell in the report what was asked
};

}  // namespace recital::tools
