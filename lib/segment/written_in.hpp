// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/document.hpp"

#include <string_view>
#include <vector>

namespace recital::segmenting {

/// The language a text is written in, ISO 639-1: "ar", "zh" and "ru" by their scripts, "en", "fr" and "es" by the small words of which
/// every sentence has some. Empty where the text does not show it, as a number or a name does not. Reads the first 600 bytes. O(1).
[[nodiscard]] std::string_view written_in(std::string_view text) noexcept;

/// Gives each paragraph of a document its language: what its words show, else what most of the document's
/// paragraphs are written in, "und" where none shows it. O(paragraphs).
void note_languages(std::vector<Document>& documents);

}  // namespace recital::segmenting
