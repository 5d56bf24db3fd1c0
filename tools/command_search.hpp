// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/command.hpp"
#include "tools/filter_options.hpp"
#include "tools/options.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace recital::tools {

/// `recital search CORPUS TEXT`: paragraphs that hold words, best first.
class SearchCommand : public Command {
public:
    [[nodiscard]] std::string summary() const override { return "Find paragraphs of a corpus file by their words, and by what they cite"; }
    void setup(CLI::App& app) override;
    [[nodiscard]] ExitStatus run(Console& console) override;

private:
    std::string m_corpus;
    std::vector<std::string> m_words;
    std::vector<std::string> m_organs, m_parts, m_verbs, m_languages, m_cites, m_data;
    std::string m_years;
    std::size_t m_limit = 20;
    ResultOptions m_result;
};

}  // namespace recital::tools
