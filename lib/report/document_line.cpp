// SPDX-License-Identifier: BSL-1.0
#include "report/detail/document_line.hpp"

#include "report/valid_utf8.hpp"

#include <algorithm>

namespace recital {

std::string document_line(Vertex const& vertex, TerminalStyle const& style) {
    std::string const date = one_line(vertex.date.empty() && vertex.year != 0 ? std::to_string(vertex.year) : vertex.date);
    std::string const label = one_line(vertex.label);
    std::string const title = vertex.title == vertex.label ? std::string{} : one_line(vertex.title);
    constexpr std::size_t date_width = 12;
    std::string line = date + std::string(date.size() < date_width ? date_width - date.size() : 1, ' ');
    std::size_t const room = style.width == 0 ? 0 : std::max<std::size_t>(style.width, date_width + 8) - line.size();
    std::string const shown = room == 0 ? label : shortened(label, room);
    line += emphasised(shown, Emphasis::bold, style);
    if (title.empty()) return line + '\n';
    std::size_t const used = characters_in(shown) + 2;
    if (room == 0) return line + "  " + title + '\n';
    return used + 8 > room ? line + '\n' : line + "  " + shortened(title, room - used) + '\n';
}

}  // namespace recital
