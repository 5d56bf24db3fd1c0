// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// Text as it may stand anywhere: control characters become blanks, marks that turn the writing direction are taken
/// out, bytes that are no UTF-8 become U+FFFD; line feeds stay. O(bytes).
[[nodiscard]] std::string clean_text(std::string_view text);

/// clean_text() as a Graphviz label or tooltip, which reads it back as it was: & < > " as entities, a backslash as two
/// (Graphviz eats one of them), line feeds as "\n". cgraph itself leaves backslashes alone: unescaped, a label that ends in
/// one could not be read back, and one with \" would end the label. O(bytes).
[[nodiscard]] std::string dot_label(std::string_view text);

/// The text that dot_label() was given, cleaned. O(bytes).
[[nodiscard]] std::string from_dot_label(std::string_view label);

/// The address if its scheme is https or http and nothing in it needs escaping, else empty: Graphviz would pass a
/// "javascript:" address through to the page.
[[nodiscard]] std::string safe_url(std::string_view url);

/// clean_text() with & < > " ' as entities: for HTML and XML text and attribute values. O(bytes).
[[nodiscard]] std::string markup_text(std::string_view text);

}  // namespace recital
