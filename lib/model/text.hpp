// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace recital {

/// One input as it was read: never altered afterwards, so that every offset into `bytes` stays true.
struct Text {
    std::string source;  ///< the name the user gave: a path, or "-" for standard input
    std::string bytes;   ///< the content; UTF-8 is expected, anything is accepted
};

}  // namespace recital
