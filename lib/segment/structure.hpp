// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/document.hpp"
#include "segment/lines.hpp"
#include "segment/openings.hpp"

#include <string_view>
#include <vector>

namespace recital::segmenting {

/// Gives each paragraph its part, number, verb and speaker, and cuts the sequence where another resolution begins.
/// Takes the paragraphs in text order, footnotes not among them. `heads` are the first lines of the input, furniture included,
/// for reading the masthead. O(bytes).
[[nodiscard]] std::vector<Document> build_documents(std::vector<Paragraph> paragraphs, std::vector<std::string_view> const& heads,
                                                    std::string_view source, Catalogue const& catalogue, OpeningReader const& openings);

}  // namespace recital::segmenting
