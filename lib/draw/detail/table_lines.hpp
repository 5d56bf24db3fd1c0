// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace recital {

/// Takes the next line that says something off a tab-separated table: no blank one and no comment. False at the end. `number` counts all
/// lines, from 1; the line comes without its end, Windows ends too. O(bytes of the lines).
inline bool take_line(std::string_view& tsv, std::size_t& number, std::string_view& line) {
    while (!tsv.empty()) {
        std::size_t const end = std::min(tsv.find('\n'), tsv.size());
        line = tsv.substr(0, end);
        tsv.remove_prefix(std::min(end + 1, tsv.size()));
        ++number;
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (!line.empty() && line.front() != '#') return true;
    }
    return false;
}

}  // namespace recital
