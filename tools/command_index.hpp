// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/input_list.hpp"
#include "tools/options.hpp"

#include <cstdint>
#include <string>

namespace recital::tools {

/// `recital index INPUT... -o FILE`: reads documents once and keeps what was read, to be asked for ever after.
class IndexCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override {
        return "Keep documents and their citations in a corpus file, brought up to date in moments";
    }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    [[nodiscard]] ExitStatus list(Console& console) const;

    InputOptions m_inputs;
    std::string m_path;
    std::string m_format;
    bool m_prune = false;
    bool m_reread = false;
    bool m_versions = false;
    std::int64_t m_since = -1;
    ReadOptions m_reading;
};

}  // namespace recital::tools
