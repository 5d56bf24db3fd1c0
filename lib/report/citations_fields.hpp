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
/// treatment, part, paragraph, footnote, form, via, confidence, repaired, and after these stance and reason. O(bytes).
[[nodiscard]] std::vector<CitationField> citation_fields(CitedDocument const& document, Citation const& citation);

/// A citation's reason as it is told: that of an unresolved one, which always has one; otherwise empty.
[[nodiscard]] std::string_view unresolved_reason(Citation const& citation) noexcept;

/// "preamble 4", "operative 6 (a)", "footnote 5", "annex".
[[nodiscard]] std::string place_of(Citation const& citation);

}  // namespace recital
