// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// The SHA-256 of the bytes in hexadecimal digits, as sha256sum prints it. O(bytes).
[[nodiscard]] std::string content_hash(std::string_view bytes);

}  // namespace recital
