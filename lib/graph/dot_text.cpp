// SPDX-License-Identifier: BSL-1.0
#include "graph/dot_text.hpp"

#include "graph/safe_text.hpp"

#include <array>
#include <utility>

namespace recital {

std::string dot_label(std::string_view text) {
    std::string out;
    for (char const c : clean_text(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\\': out += "&#92;&#92;"; break;
        case '\n': out += "\\n"; break;
        default: out += c;
        }
    }
    return out;
}

std::string from_dot_label(std::string_view label) {
    using Pair = std::pair<std::string_view, char>;
    constexpr std::array<Pair, 6> escapes{Pair{"&amp;", '&'},  Pair{"&lt;", '<'},        Pair{"&gt;", '>'},
                                          Pair{"&quot;", '"'}, Pair{"&#92;&#92;", '\\'}, Pair{"\\n", '\n'}};
    std::string out;
    while (!label.empty()) {
        std::size_t size = 1;
        char c = label.front();
        for (auto const& [escape, meaning] : escapes)
            if (label.substr(0, escape.size()) == escape) {
                size = escape.size();
                c = meaning;
                break;
            }
        out += c;
        label.remove_prefix(size);
    }
    return out;
}

}  // namespace recital
