// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/path.hpp"
#include "tools/command.hpp"
#include "tools/source.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace recital::tools {

class PathCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "show how citations lead from one instrument to another"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    void write_paths(CitationGraph const& graph, std::vector<Path> const& paths, std::string const& format) const;

    GraphArguments m_arguments;
    std::string m_which = "shortest";
    std::size_t m_limit = 100;
    std::size_t m_paths = 3;
    bool m_count = false;
};

}  // namespace recital::tools
