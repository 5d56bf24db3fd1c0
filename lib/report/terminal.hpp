// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace recital {

/// How text for people is set.
struct TerminalStyle {
    std::size_t width = 0;  ///< columns to keep to; 0: as wide as it gets
    bool colour = false;    ///< with ANSI colours
};

enum class Emphasis : char { none, bold, faint, warning };

/// Text of a document as one line that cannot drive a terminal: valid UTF-8, control characters (C0, DEL, C1) as
/// blanks, runs of blanks as one. O(bytes).
[[nodiscard]] std::string one_line(std::string_view bytes);

/// The text with its emphasis where colours are wanted, else as it is.
[[nodiscard]] std::string emphasised(std::string_view text, Emphasis emphasis, TerminalStyle const& style);

/// Breaks a text at blanks into lines of at most `style.width` columns, each after `indent` blanks. Words are never cut.
[[nodiscard]] std::string wrapped(std::string_view valid, std::size_t indent, TerminalStyle const& style);

}  // namespace recital
