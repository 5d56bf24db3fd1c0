// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// The text of a document as the content of an HTML or XML element, every character of it: markup_text() would take out marks that turn
/// the writing direction. `&`, `<`, `>`, `"` and `'` become references, a carriage return too, since parsers take it out; bytes that
/// are not valid UTF-8 and characters that XML 1.0 (section 2.2) does not allow become U+FFFD. O(bytes).
[[nodiscard]] std::string exact_text(std::string_view bytes);

}  // namespace recital
