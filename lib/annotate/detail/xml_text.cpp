// SPDX-License-Identifier: BSL-1.0
#include "annotate/detail/xml_text.hpp"

#include "model/utf8.hpp"

namespace recital {

namespace {

std::string escaped(std::string_view bytes, bool keep_breaks) {
    std::string const text = valid_utf8(bytes);
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const c = text[at];
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        case '\r': out += "&#13;"; break;
        case '\n': out += keep_breaks ? "&#10;" : "\n"; break;
        case '\t': out += keep_breaks ? "&#9;" : "\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == '\x7f') {
                out += "\xEF\xBF\xBD";
            } else if (text.compare(at, 3, "\xEF\xBF\xBE") == 0 || text.compare(at, 3, "\xEF\xBF\xBF") == 0) {
                out += "\xEF\xBF\xBD";  // U+FFFE and U+FFFF are no characters of XML
                at += 2;
            } else {
                out += c;
            }
        }
    }
    return out;
}

}  // namespace

std::string xml_text(std::string_view bytes) { return escaped(bytes, false); }

std::string xml_attribute(std::string_view bytes) { return escaped(bytes, true); }

std::string safe_address(std::string_view address) {
    for (std::string_view const scheme : {"https://", "http://", "#"})
        if (address.starts_with(scheme)) return std::string{address};
    return {};
}

}  // namespace recital
