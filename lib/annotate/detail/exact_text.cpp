// SPDX-License-Identifier: BSL-1.0
#include "annotate/detail/exact_text.hpp"

#include "model/utf8.hpp"

namespace recital {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_no_character_of_xml(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == '\x7f'; }

}  // namespace

std::string exact_text(std::string_view bytes) {
    std::string const text = valid_utf8(bytes);
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (std::size_t at = 0; at < text.size(); ++at) {
        switch (char const c = text[at]) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        case '\r': out += "&#13;"; break;
        default:
            bool const beyond = text.compare(at, 3, "\xEF\xBF\xBE") == 0 || text.compare(at, 3, "\xEF\xBF\xBF") == 0;  // U+FFFE, U+FFFF
            if (beyond) at += 2;
            if (beyond || is_no_character_of_xml(c))
                out += replacement;
            else
                out += c;
        }
    }
    return out;
}

}  // namespace recital
