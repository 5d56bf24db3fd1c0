// SPDX-License-Identifier: BSL-1.0
#include "report/valid_utf8.hpp"

#include <algorithm>

namespace recital {

namespace {

bool begins_character(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

std::size_t characters_in(std::string_view valid) noexcept {
    return static_cast<std::size_t>(std::count_if(valid.begin(), valid.end(), begins_character));
}

std::string shortened(std::string_view valid, std::size_t count) {
    std::size_t seen = 0;
    std::size_t cut = 0;
    for (std::size_t at = 0; at < valid.size(); ++at) {
        if (!begins_character(valid[at])) continue;
        if (seen == count - 1) cut = at;
        if (seen == count) return std::string{valid.substr(0, cut)} + "…";
        ++seen;
    }
    return std::string{valid};
}

}  // namespace recital
