// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/document.hpp"
#include "segment/detail/lines.hpp"
#include "segment/detail/openings.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital::segmenting {

/// What the format of an input states of a paragraph.
struct Stated {
    std::string number;  ///< "6", "6 (a)", "(a)"; may be empty, and may stand in the paragraph's words or not
    std::optional<Part> part;
    bool heading = false;
    bool cell = false;  ///< of a table
};

/// Gives each paragraph its part, number, verb and speaker, and cuts the sequence where another resolution begins.
/// Takes the paragraphs in text order, footnotes not among them. `heads` are the first lines of the input, furniture included,
/// for reading the masthead. `stated` has what the format says of each paragraph, or nothing at all: a stated part or number is
/// taken as it is, and what is stated to be a heading opens no paragraph of a resolution. A cell below the masthead belongs to the
/// paragraph above its table, whatever its words begin with. O(bytes).
[[nodiscard]] std::vector<Document> build_documents(std::vector<Paragraph> paragraphs, std::vector<Stated> const& stated,
                                                    std::vector<std::string_view> const& heads, std::string_view source,
                                                    Catalogue const& catalogue, OpeningReader const& openings);

}  // namespace recital::segmenting
