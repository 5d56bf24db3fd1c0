// SPDX-License-Identifier: BSL-1.0
#include "model/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace recital {

std::size_t ascii_length(std::string_view bytes) noexcept {
    constexpr std::uint64_t beyond = 0x8080'8080'8080'8080;
    std::size_t at = 0;
    for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if ((eight & beyond) != 0) break;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    return at;
}

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
    std::size_t copied = 0;  // what stands before is in `out`
    for (std::size_t at = ascii_length(bytes); at < bytes.size();) {
        auto const [length, valid] = first_sequence(bytes.substr(at));
        if (!valid) {
            out += bytes.substr(copied, at - copied);
            out += "\xEF\xBF\xBD";
            copied = at + length;
        }
        at += length;
        at += ascii_length(bytes.substr(at));
    }
    out += bytes.substr(copied);
    return out;
}

}  // namespace recital
