// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace recital {

/// What an input is, told by its content and never by its name.
enum class Format : std::uint8_t { text, empty, pdf, docx, zip, html, xml, json, utf16, compressed, image, binary };

/// Recognises a format by its first bytes (signatures, after a byte order mark and blanks) and, where there is no
/// signature, tells text from noise: more than one control character in fifty within the first 64 KiB is not text.
/// `bytes` may be the whole content or its beginning. Looks at no more than 64 KiB.
[[nodiscard]] Format format_of(std::string_view bytes) noexcept;

/// The format in a user's words: "a PDF file", "binary data".
[[nodiscard]] std::string_view name_of(Format format) noexcept;

}  // namespace recital
