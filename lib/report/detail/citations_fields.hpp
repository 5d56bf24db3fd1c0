// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"

#include <functional>
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

/// Takes a field of a citation: its name, its value (of texts not yet known to be valid UTF-8; gone when the call returns) and is_text.
using TakeField = std::function<void(std::string_view name, std::string_view value, bool is_text)>;

/// Gives the fields of citation_fields() one after the other, without a copy of any. O(bytes).
void each_citation_field(CitedDocument const& document, Citation const& citation, TakeField const& take);

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
