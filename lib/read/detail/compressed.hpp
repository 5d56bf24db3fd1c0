// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/limits.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace recital {

/// What came of unpacking.
struct Unpacked {
    std::string bytes;
    std::string failure;         ///< what went wrong ("is cut off"), empty where nothing did; `bytes` then is what could be had
    bool beyond_limit = false;   ///< it went wrong because there would be more than the limit
    bool with_trailing = false;  ///< something that is not of the format follows the end
};

/// Unpacks a gzip file (RFC 1952, several members one after the other too), with zlib. Stops at `limit` bytes and at
/// the deadline. O(bytes in + bytes out).
[[nodiscard]] Unpacked unpack_gzip(std::string_view bytes, std::uint64_t limit, Deadline const& deadline);

/// The same for a zstd file (RFC 8878), with libzstd. Windows of more than 128 MiB are refused.
[[nodiscard]] Unpacked unpack_zstd(std::string_view bytes, std::uint64_t limit, Deadline const& deadline);

}  // namespace recital
