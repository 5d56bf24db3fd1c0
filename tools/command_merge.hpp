// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"

#include <string>
#include <vector>

namespace recital::tools {

/// `recital merge FILE... -o FILE`: what several machines read, as if one had.
class MergeCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "Put corpus files, or citations as JSON Lines, together into one"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    void merge_files(Console& console) const;

    std::vector<std::string> m_inputs;
    std::string m_output;
    std::vector<std::string> m_data;
};

}  // namespace recital::tools
