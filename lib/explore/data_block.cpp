// SPDX-License-Identifier: BSL-1.0
#include "explore/detail/data_block.hpp"

#include <zlib.h>

#include <cstdint>
#include <stdexcept>

namespace recital {
namespace {

std::string packed(std::string_view bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string out(size, '\0');
    // The interfaces of zlib know unsigned bytes only.
    auto* const to = reinterpret_cast<Bytef*>(out.data());
    auto const* const from = reinterpret_cast<Bytef const*>(bytes.data());
    if (compress2(to, &size, from, static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION) != Z_OK) throw std::runtime_error("zlib failed");
    out.resize(size);
    return out;
}

unsigned digit(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10); }

}  // namespace

std::string json_in_script(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t at = 0; at < json.size(); ++at) {
        char const c = json[at];
        if (c == '<')
            out += "\\u003c";
        else if (c == '>')
            out += "\\u003e";
        else if (c == '&')
            out += "\\u0026";
        else if (json.compare(at, 3, "\u2028") == 0 || json.compare(at, 3, "\u2029") == 0) {
            out += json[at + 2] == '\xA8' ? "\\u2028" : "\\u2029";
            at += 2;
        } else
            out += c;
    }
    return out;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t next = 0; next < 3; ++next)
            group = group << 8U | (at + next < bytes.size() ? static_cast<unsigned char>(bytes[at + next]) : 0U);
        for (unsigned place = 0; place < 4; ++place) out += at + place > bytes.size() ? '=' : digits[group >> (18U - 6U * place) & 0x3FU];
    }
    return out;
}

std::string bytes_of_hex(std::string_view digits) {
    std::string out;
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2) out += static_cast<char>(digit(digits[at]) << 4U | digit(digits[at + 1]));
    return out;
}

std::string data_block(std::string_view id, std::string_view json, std::size_t plain_bytes) {
    bool const pack = json.size() > plain_bytes;
    std::string out = "<script type=\"application/json\" id=\"";
    out.append(id).append(pack ? "\" data-packed>" : "\">");
    out += pack ? base64(packed(json)) : json_in_script(json);
    return out + "</script>\n";
}

}  // namespace recital
