// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "annotate/marks.hpp"

#include <string>

namespace recital {

// The text of an input with its citations marked. In all forms the characters between the marks are those of Text::bytes, one for
// one, but that what is not valid UTF-8 (and in XML what it does not allow) is U+FFFD. Overlapping citations are split at each
// other's edges, never left out. Same input, same bytes. Text of documents is escaped for where it goes; none is ever run.

/// One page without scripts and network access: the text with each citation a link to the document or, for an instrument without an
/// address, to its entry beside the text; what is meant and how it was decided shows where the pointer or the keyboard is. The list
/// beside the text says where each instrument is cited and, with a corpus, by which other documents. O(bytes + citations × log).
[[nodiscard]] std::string annotated_html(Annotation const& annotation);

/// Akoma Ntoso 3.0 (OASIS, Akoma Ntoso Version 1.0 Part 1, section 5): a document of paragraphs with `<ref href>` at each citation,
/// the IRI of AKN4UN where iri_of() knows it, else the address, else a reference of the document to the named instrument.
/// Blank lines part paragraphs, in texts with a layout its blocks do. O(bytes + citations × log).
[[nodiscard]] std::string annotated_akn(Annotation const& annotation);

/// An AnnotationCollection of the W3C Web Annotation Data Model (2017-02-23), in one JSON document: one annotation a citation, with
/// TextPositionSelector (code points of the text) and TextQuoteSelector (with 32 characters before and behind). O(bytes).
[[nodiscard]] std::string web_annotations(Annotation const& annotation);

/// brat's standoff format (brat.nlplab.org/standoff.html): text-bound annotations in code points, broken at line breaks, with the
/// id as normalisation and verb, part and paragraph as notes. Refers to the text as `extract --text-out` writes it. O(bytes).
[[nodiscard]] std::string brat_standoff(Annotation const& annotation);

}  // namespace recital
