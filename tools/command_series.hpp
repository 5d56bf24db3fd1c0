// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/source.hpp"

namespace recital::tools {

class SeriesCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "find recurrent resolutions, and what has a newer one"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    GraphArguments m_arguments;
    bool m_newer = false;
    bool m_uncited = false;
};

}  // namespace recital::tools
