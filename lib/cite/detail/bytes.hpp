// SPDX-License-Identifier: BSL-1.0
#pragma once

/// Character classes on single bytes, independent of the locale.
namespace recital::bytes {
[[nodiscard]] inline bool digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] inline bool lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] inline bool alnum(char c) { return digit(c) || upper(c) || lower(c); }
}  // namespace recital::bytes
