// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace recital::segmenting {

// Classes of single bytes, independent of the locale. A byte of a multi-byte character counts as a letter.
[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_letter(char c) noexcept { return is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80; }
[[nodiscard]] constexpr bool is_word(char c) noexcept { return is_letter(c) || is_digit(c); }
[[nodiscard]] constexpr char lower(char c) noexcept { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// Whether `text` begins with `head`, which is written in lower case, whatever the case of `text`.
[[nodiscard]] constexpr bool begins_with(std::string_view text, std::string_view head) noexcept {
    if (text.size() < head.size()) return false;
    for (std::size_t i = 0; i < head.size(); ++i)
        if (lower(text[i]) != head[i]) return false;
    return true;
}

/// The bytes up to the next blank.
[[nodiscard]] constexpr std::string_view first_word(std::string_view text) noexcept { return text.substr(0, text.find(' ')); }

/// The bytes after the last blank.
[[nodiscard]] constexpr std::string_view last_word(std::string_view text) noexcept {
    auto const blank = text.rfind(' ');
    return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

/// How many digits `text` begins with.
[[nodiscard]] constexpr std::size_t count_digits(std::string_view text) noexcept {
    std::size_t n = 0;
    while (n < text.size() && is_digit(text[n])) ++n;
    return n;
}

/// The number that up to four leading digits of `text` write.
[[nodiscard]] constexpr unsigned number_at(std::string_view text) noexcept {
    unsigned value = 0;
    for (std::size_t i = 0; i < text.size() && i < 4 && is_digit(text[i]); ++i) value = value * 10 + static_cast<unsigned>(text[i] - '0');
    return value;
}

}  // namespace recital::segmenting
