// SPDX-License-Identifier: BSL-1.0
#include "report/terminal.hpp"

#include "report/valid_utf8.hpp"

#include <algorithm>

namespace recital {

std::string one_line(std::string_view bytes) {
    std::string const valid = valid_utf8(bytes);
    std::string out;
    bool blank = false;
    for (std::size_t at = 0; at < valid.size(); ++at) {
        auto const byte = static_cast<unsigned char>(valid[at]);
        bool const c1 = byte == 0xC2 && static_cast<unsigned char>(valid[at + 1]) < 0xA0;
        if (byte <= 0x20 || byte == 0x7F || c1) {
            blank = true;
            at += c1 ? 1 : 0;
            continue;
        }
        if (blank && !out.empty()) out += ' ';
        blank = false;
        out += valid[at];
    }
    return out;
}

std::string emphasised(std::string_view text, Emphasis emphasis, TerminalStyle const& style) {
    if (!style.colour || emphasis == Emphasis::none || text.empty()) return std::string{text};
    char const* const begin = emphasis == Emphasis::bold ? "\x1b[1m" : emphasis == Emphasis::faint ? "\x1b[2m" : "\x1b[33m";
    return begin + std::string{text} + "\x1b[0m";
}

std::string wrapped(std::string_view valid, std::size_t indent, TerminalStyle const& style) {
    std::string const margin(indent, ' ');
    std::string out = margin;
    std::size_t column = indent;
    while (!valid.empty()) {
        auto const end = std::min(valid.find(' '), valid.size());
        std::string_view const word = valid.substr(0, end);
        valid.remove_prefix(std::min(end + 1, valid.size()));
        auto const length = characters_in(word);
        if (column > indent) {
            bool const fits = style.width == 0 || column + 1 + length <= style.width;
            out += fits ? " " : "\n" + margin;
            column = fits ? column + 1 : indent;
        }
        out += word;
        column += length;
    }
    return out + '\n';
}

}  // namespace recital
