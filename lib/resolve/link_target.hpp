// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// The id of the document that a hyperlink's address names: "A/RES/70/1" of https://docs.un.org/en/A/RES/70/1, of
/// http://undocs.org/A/RES/70/1, of https://documents.un.org/api/symbol/access?s=A/RES/70/1&l=en and of
/// https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/70/1. Percent-encoding is undone, a part's letter set in brackets
/// ("A/RES/72/266a" → "A/RES/72/266[A]"). Empty for every other address, that of another site or of no symbol. O(bytes).
[[nodiscard]] std::string id_of_link(std::string_view address);

/// Whether two ids may be of one document when parts of a resolution ("72/266 A", "54/237 A-C") are taken as the whole, and a year or
/// session in brackets that only one of them gives ("S/RES/1325", "S/RES/1325(2000)") as given; capitals and blanks do not count.
[[nodiscard]] bool same_document(std::string_view id, std::string_view other);

}  // namespace recital
