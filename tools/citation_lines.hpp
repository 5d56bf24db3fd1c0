// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace recital::tools {

/// Citations as JSON Lines of several runs, put together by their source.
class CitationLines {
public:
    /// Takes the lines of one file. Lines that do not begin with a source, as recital extract writes them, add a Problem each. O(bytes).
    void add(std::string_view bytes, std::string const& name, std::vector<Problem>& problems);

    /// All lines, in the order in which folders are walked. Of one source each different list of lines counts once, and of two different
    /// ones the longer, then the greater: what is merged in another order, or twice, comes out the same. O(bytes).
    [[nodiscard]] std::string text() const;

    /// How many sources were read differently in two of the files.
    [[nodiscard]] std::size_t differing() const noexcept { return m_differing; }

private:
    struct Before {
        [[nodiscard]] bool operator()(std::string const& left, std::string const& right) const noexcept;
    };
    void keep(std::string_view source, std::string_view lines);

    std::map<std::string, std::string, Before> m_lines;
    std::size_t m_differing = 0;
};

}  // namespace recital::tools
