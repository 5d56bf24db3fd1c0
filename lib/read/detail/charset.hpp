// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace recital {

/// How the characters of a text are written as bytes.
enum class Charset : std::uint8_t { utf8, utf16_little, utf16_big, utf32_little, utf32_big, windows_1252 };

/// Tells a charset by a byte order mark or by content: UTF-16 by zeros in every other byte of the first 64 KiB; UTF-8 where each
/// byte is, also text with a few broken characters; else Windows-1252, of which Latin-1 is a part as far as text goes: where
/// bytes that are no UTF-8 outnumber the characters of more than one byte four to one. O(bytes).
[[nodiscard]] Charset charset_of(std::string_view bytes) noexcept;

/// The text in UTF-8, without a byte order mark. What the charset does not know becomes U+FFFD. `charset` is not utf8. O(bytes).
[[nodiscard]] std::string in_utf8(std::string_view bytes, Charset charset);

/// The text in UTF-8 out of the charset of that name ("koi8-r"), as the C library knows it; nothing where it does not know it. What
/// the charset does not know becomes U+FFFD. O(bytes).
[[nodiscard]] std::optional<std::string> in_utf8_from(std::string_view bytes, std::string const& charset_name);

}  // namespace recital
