// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// clean_text() as a Graphviz label or tooltip, which reads it back as it was: & < > " as entities, a backslash as two
/// (Graphviz eats one of them), line feeds as "\n". cgraph itself leaves backslashes alone: unescaped, a label that ends in
/// one could not be read back, and one with \" would end the label. O(bytes).
[[nodiscard]] std::string dot_label(std::string_view text);

/// The text that dot_label() was given, cleaned. O(bytes).
[[nodiscard]] std::string from_dot_label(std::string_view label);

}  // namespace recital
