// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// Text as it may stand anywhere: control characters become blanks, marks that turn the writing direction are taken
/// out, bytes that are no UTF-8 become U+FFFD; line feeds stay. O(bytes).
[[nodiscard]] std::string clean_text(std::string_view text);

/// The address if its scheme is https or http, or if it is that of a file beside or below the page ("texts/A_RES_52_189.html"), and
/// nothing in it needs escaping, else empty: whoever makes links of addresses would pass "javascript:" through to the page.
[[nodiscard]] std::string safe_url(std::string_view url);

/// clean_text() with & < > " ' as entities: for HTML and XML text and attribute values. O(bytes).
[[nodiscard]] std::string markup_text(std::string_view text);

}  // namespace recital
