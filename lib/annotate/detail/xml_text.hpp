// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// Text for the content of an HTML or XML element or an attribute in double quotes: `&`, `<`, `>`, `"` and `'` as references, bytes
/// that are not valid UTF-8 and characters XML 1.0 (section 2.2) does not allow as U+FFFD. Carriage returns as `&#13;`, since parsers
/// would take them out. O(bytes).
[[nodiscard]] std::string xml_text(std::string_view bytes);

/// The same for attributes whose line feeds and tabs must stay (XML 1.0, section 3.3.3): they become references too. O(bytes).
[[nodiscard]] std::string xml_attribute(std::string_view bytes);

/// An address that may stand in `href`: https, http, or a fragment; empty for every other scheme, so that `javascript:` and its like
/// never become links.
[[nodiscard]] std::string safe_address(std::string_view address);

}  // namespace recital
