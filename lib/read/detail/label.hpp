// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace recital {

/// Bytes of the number, letter or bullet that a paragraph or item of a list begins with ("12.", "(a)", "IV.", "52/189.", "•"); 0 where
/// there is none.
[[nodiscard]] std::size_t label_length(std::string_view text) noexcept;

/// Whether a text, blanks around it aside, is such a label and nothing else: what stands in the narrow column before a paragraph.
[[nodiscard]] bool is_label(std::string_view text);

}  // namespace recital
