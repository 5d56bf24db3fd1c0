// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"

#include <string>
#include <vector>

namespace recital::tools {

/// `recital serve CORPUS --stdio`: answers programs and assistants that speak the Model Context Protocol.
class ServeCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override {
        return "Answer programs and assistants about a corpus file (Model Context Protocol)";
    }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    std::string m_corpus;
    bool m_stdio = false;
    std::vector<std::string> m_data;
};

}  // namespace recital::tools
