// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/footnotes.hpp"

namespace recital::segmenting {

Superscript superscript_at(std::string_view text) noexcept {
    auto const byte = [&](std::size_t i) -> unsigned { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (byte(0) == 0xC2 && byte(1) == 0xB9) return {'1', 2};
    if (byte(0) == 0xC2 && (byte(1) == 0xB2 || byte(1) == 0xB3)) return {static_cast<char>('0' + (byte(1) - 0xB0)), 2};
    if (byte(0) == 0xE2 && byte(1) == 0x81 && (byte(2) == 0xB0 || (byte(2) >= 0xB4 && byte(2) <= 0xB9)))
        return {static_cast<char>('0' + (byte(2) - 0xB0)), 3};
    return {};
}

}  // namespace recital::segmenting
