// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/layout.hpp"

#include <string>

namespace recital {

/// One input as it was read: never altered afterwards, so that every offset into `bytes` stays true.
struct Text {
    std::string source;  ///< the name the user gave: a path, or "-" for standard input
    std::string bytes;   ///< the content; UTF-8 is expected, anything is accepted. Of PDF, DOCX, HTML and XML: the text the reader made
    Layout layout = {};  ///< what the format says of the text; empty for plain text
};

}  // namespace recital
