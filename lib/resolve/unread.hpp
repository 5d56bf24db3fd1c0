// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/citation.hpp"
#include "model/document.hpp"
#include "model/text.hpp"

#include <string>

namespace recital {

/// Says of a document that much of it (a tenth, or some forty lines) is written in a language that `catalogue` has no tables of, or that
/// none of its paragraphs is in any: notes it in `cited.unread` and adds, once for each such language, an unresolved citation on the
/// first word that is not read, so that a text of which nothing is understood does not pass for one that cites nothing. `document`
/// is what `cited` was made of. O(paragraphs + citations).
void note_unread(CitedDocument& cited, Document const& document, Text const& text, Catalogue const& catalogue);

/// "14 of 20 paragraphs are in French, which is not read".
[[nodiscard]] std::string unread_message(Unread const& unread);

}  // namespace recital
