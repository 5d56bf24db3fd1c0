// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace recital::grammar {

/// How many bytes at the beginning of `text` are a pinpoint: one or more parts of an instrument with their labels, as
/// "paragraph 5 (e)", "paragraphs 3, 4 and 5", "chap. I, resolution 1, annex II", "paragraph 4 of the annex",
/// "article 12, paragraph 1", "Chapter VII", "annex". 0 where none stands there. `text` must begin at a word.
/// O(length of the pinpoint). Source: Editorial Manual, footnotes: United Nations sources.
[[nodiscard]] std::size_t parse_pinpoint(std::string_view text);

/// The same for one element only ("chap. I"), so that a pinpoint can be taken apart.
[[nodiscard]] std::size_t parse_pinpoint_element(std::string_view text);

}  // namespace recital::grammar
