// SPDX-License-Identifier: BSL-1.0
#include "model/utf8.hpp"

namespace recital {

Utf8Sequence first_sequence(std::string_view rest) noexcept {
    auto const byte_at = [rest](std::size_t at) { return static_cast<unsigned char>(rest[at]); };
    unsigned const lead = byte_at(0);
    if (lead < 0x80) return {1, true};
    if (lead < 0xC2 || lead > 0xF4) return {1, false};
    std::size_t const length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    unsigned lowest = 0x80;
    unsigned highest = 0xBF;
    if (lead == 0xE0) lowest = 0xA0;
    if (lead == 0xED) highest = 0x9F;
    if (lead == 0xF0) lowest = 0x90;
    if (lead == 0xF4) highest = 0x8F;
    for (std::size_t at = 1; at < length; ++at) {
        if (at >= rest.size() || byte_at(at) < lowest || byte_at(at) > highest) return {at, false};
        lowest = 0x80;
        highest = 0xBF;
    }
    return {length, true};
}

std::string valid_utf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    while (!bytes.empty()) {
        auto const [length, valid] = first_sequence(bytes);
        if (valid) {
            out += bytes.substr(0, length);
        } else {
            out += "\xEF\xBF\xBD";
        }
        bytes.remove_prefix(length);
    }
    return out;
}

}  // namespace recital
