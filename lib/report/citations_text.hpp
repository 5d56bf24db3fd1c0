// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"
#include "report/terminal.hpp"

#include <string>

namespace recital {

/// The citations of a document as a table for people: a heading with the document's symbol, date and title, then a line
/// for each citation with its place, governing verb, words, id (or why it is unresolved) and the part cited. Columns are
/// narrowed to the width, the widest first; with `steps` the sentences that led to each decision follow it. O(bytes).
[[nodiscard]] std::string citations_text(CitedDocument const& document, TerminalStyle const& style, bool steps);

/// The heading alone: "A/RES/52/189 (1997-12-18)  Follow-up to …".
[[nodiscard]] std::string document_heading(CitedDocument const& document, TerminalStyle const& style);

}  // namespace recital
