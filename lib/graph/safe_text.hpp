// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// Text as it may stand anywhere: control characters become blanks, marks that turn the writing direction are taken
/// out, bytes that are no UTF-8 become U+FFFD; line feeds stay. O(bytes).
[[nodiscard]] std::string clean_text(std::string_view text);

/// The address if its scheme is https or http, or if it is that of a file beside or below the page ("texts/A_RES_52_189.html"), and
/// nothing in it needs escaping, else empty: whoever makes links of addresses would pass "javascript:" through to the page.
[[nodiscard]] std::string safe_url(std::string_view url);

/// Whether a spreadsheet may compute the cell, or the guard of such a cell stands before it already: the first character behind blanks and
/// apostrophes is = + - @ (of full width too) and something follows it; the cell is no plain number like -0.5. Cells that are so
/// are written with an apostrophe before them in every CSV and TSV, as OWASP ("CSV Injection") advises; it is taken away again
/// where a graph is read back. JSON knows no formulas and has no guards. O(bytes).
[[nodiscard]] bool looks_like_formula(std::string_view cell) noexcept;

/// clean_text() with & < > " ' as entities: for HTML and XML text and attribute values. O(bytes).
[[nodiscard]] std::string markup_text(std::string_view text);

}  // namespace recital
