// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// One field of a citation as every format writes it.
struct CitationField {
    std::string_view name;
    std::string value;    ///< valid UTF-8
    bool is_text = true;  ///< false: a number, true or false, written without quotes in JSON
};

/// A citation's fields, in the order of the output: source, document, begin, end, text, kind, id, organ, date, pinpoint,
/// treatment, part, paragraph, footnote, form, via, confidence, repaired, and after these stance, reason, verb,
/// section and language. O(bytes).
[[nodiscard]] std::vector<CitationField> citation_fields(CitedDocument const& document, Citation const& citation);

/// What the format of an input says of a citation: place, page, box (left, top, right, bottom in points, with one decimal),
/// link, link_id, link_agrees ("yes", "no"). Page and box are 0 and empty where the format has no pages. O(bytes).
[[nodiscard]] std::vector<CitationField> placement_fields(Placement const& placement);

/// A citation's reason as it is told: that of an unresolved one, which always has one; otherwise empty.
[[nodiscard]] std::string_view unresolved_reason(Citation const& citation) noexcept;

/// "preamble 4", "operative 6 (a)", "footnote 5", "annex".
[[nodiscard]] std::string place_of(Citation const& citation);

}  // namespace recital
