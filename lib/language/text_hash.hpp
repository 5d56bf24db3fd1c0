// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace recital {

/// A number that differs for nearly all pairs of different texts; the same in every run on one machine, and no defence against texts that
/// are made to collide. Meant for the short words of tables: a few instructions for up to 16 bytes. O(bytes / 8).
[[nodiscard]] inline std::uint64_t text_hash(std::string_view text) noexcept {
    constexpr std::uint64_t factor = 0x9E37'79B9'7F4A'7C15;  // 2^64 / golden ratio
    auto const eight = [](char const* at) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, at, sizeof bytes);
        return bytes;
    };
    auto const four = [](char const* at) {
        std::uint32_t bytes = 0;
        std::memcpy(&bytes, at, sizeof bytes);
        return std::uint64_t{bytes};
    };
    char const* const begin = text.data();
    std::size_t const size = text.size();
    std::uint64_t hash = size * factor;
    auto const take = [&hash](std::uint64_t bytes) {
        hash = (hash ^ bytes) * factor;
        hash ^= hash >> 32U;
    };
    if (size >= 8) {
        for (std::size_t at = 0; at + 8 < size; at += 8) take(eight(begin + at));
        take(eight(begin + size - 8));
    } else if (size >= 4) {
        take(four(begin) << 32U | four(begin + size - 4));
    } else if (size > 0) {
        auto const byte = [begin](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(begin[at])}; };
        take(byte(0) << 16U | byte(size / 2) << 8U | byte(size - 1));
    }
    return hash * factor ^ hash >> 29U;
}

/// text_hash() for maps keyed by std::string that are asked with a std::string_view.
struct TextHash {
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(std::string_view text) const noexcept { return static_cast<std::size_t>(text_hash(text)); }
};

}  // namespace recital
