// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/citation.hpp"
#include "model/document.hpp"
#include "model/text.hpp"

#include <vector>

namespace recital {

/// Gives each citation the place, page and box at which the layout has its words. `cited` are the documents of `text`. Does
/// nothing where the text has no layout. O((citations + boxes) log boxes).
void place_citations(std::vector<CitedDocument>& cited, Text const& text);

/// Takes the hyperlinks of a text as a second opinion: a citation under a link learns where that leads and whether the reading agrees
/// (same_text(), also with what the citation was resolved through and with the resolution that adopted a named
/// instrument). Among several citations under one link those that agree are meant, and the others are left alone. Where a link leads
/// to a document that is not cited in the same paragraph, an unresolved citation is added, so that nothing the source says is
/// silent; links of the document to itself and links in page furniture are passed over. `documents` are those `cited` was made
/// of. Call place_citations() after it. O((citations + links + paragraphs) log of them).
void compare_links(std::vector<CitedDocument>& cited, std::vector<Document> const& documents, Text const& text, Catalogue const& catalogue);

}  // namespace recital
