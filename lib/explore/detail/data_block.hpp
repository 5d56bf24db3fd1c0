// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace recital {

/// JSON as it may stand in a script element: "<", ">", "&", U+2028 and U+2029 as escapes, which mean the same in its strings. O(bytes).
[[nodiscard]] std::string json_in_script(std::string_view json);

/// A script element of that id with JSON as data that no browser runs: as it is, or above `plain_bytes` packed (zlib's format,
/// Base64), which the attribute data-packed says. O(bytes).
[[nodiscard]] std::string data_block(std::string_view id, std::string_view json, std::size_t plain_bytes);

/// Base64 (RFC 4648) with padding. O(bytes).
[[nodiscard]] std::string base64(std::string_view bytes);

/// The bytes that pairs of hexadecimal digits stand for. Requires such pairs. O(digits).
[[nodiscard]] std::string bytes_of_hex(std::string_view digits);

}  // namespace recital
