// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/document.hpp"
#include "segment/detail/openings.hpp"

#include <string_view>
#include <vector>

namespace recital::segmenting {

/// The byte at which a paragraph's words begin, behind quotation marks and its number. O(1).
[[nodiscard]] std::size_t opening_words(std::string_view words);

/// The verbs inside a paragraph that take over from the one that opens it, in text order:
///
/// * "Reaffirming the Charter, *recalling* 52/1, and *bearing in mind* 53/1": participles that an organ's attitude is told with, behind
///   a comma, "and", "as well as" or "while"; others ("encouraging") behind "and" alone.
/// * "Welcomes the report, *calls upon* States …, and in that regard *encourages* …": finite verbs whose subject is the organ, so not
///   those of a clause that "which" or "that" opens.
/// * "Requests, *taking into account* 52/1, **to** …": what is inserted between commas ends where the sentence goes on.
/// * "… measures. The Council further *urges* …": each sentence that an organ or its verb opens.
///
/// `words` is the paragraph's view; a paragraph without a treatment has none. O(bytes).
[[nodiscard]] std::vector<ClauseVerb> read_clauses(std::string_view words, Part part, std::string_view treatment,
                                                   OpeningReader const& openings);

}  // namespace recital::segmenting
