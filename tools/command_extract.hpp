// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/input_list.hpp"
#include "tools/options.hpp"

#include <string>
#include <vector>

namespace recital::tools {

class ExtractCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "list the citations of documents, one a line"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    InputOptions m_inputs;
    ReadOptions m_reading;
    ResultOptions m_result;
    std::string m_text_folder;
    bool m_places = false;
    bool m_explain = false;
    bool m_summary = false;
};

}  // namespace recital::tools
