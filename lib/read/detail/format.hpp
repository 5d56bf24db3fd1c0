// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace recital {

/// What an input is, told by its content and never by its name.
enum class Format : std::uint8_t {
    text,
    empty,
    pdf,
    docx,
    html,
    akn,  ///< Akoma Ntoso
    xml,  ///< any other XML
    json,
    gzip,
    zstd,
    zip,
    bzip2,
    xz,
    seven_zip,
    rar,
    tar,
    old_office,  ///< the binary files of Word, Excel and PowerPoint before 2007
    rtf,
    open_document,  ///< ODT and its kin
    spreadsheet,    ///< XLSX
    presentation,   ///< PPTX
    epub,
    image,
    binary
};

/// Recognises a format by its first bytes (signatures, after a byte order mark and blanks), markup by its first element and, where
/// there is no signature, tells text from noise: more than one control character in fifty within the first 64 KiB is not text,
/// unless it is text in UTF-16 or UTF-32 (see charset.hpp). `bytes` may be the whole content or its beginning. A ZIP archive
/// of any content is `zip`: zip_format() looks into its directory. O(64 KiB), and O(bytes) for what stands above a first element.
[[nodiscard]] Format format_of(std::string_view bytes);

/// The format in a user's words: "a PDF file", "binary data".
[[nodiscard]] std::string_view name_of(Format format) noexcept;

/// What a user can do with a file of a format that is not read; empty for formats that are.
[[nodiscard]] std::string_view advice_for(Format format) noexcept;

}  // namespace recital
