// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"
#include "report/records.hpp"

#include <string>

namespace recital {

/// What a record holds after the fields every citation has.
struct ExtraColumns {
    bool places = false;  ///< placement_fields(), empty for inputs without a layout
    bool steps = false;   ///< how the citation was decided, joined by " | "
};

/// The header line: the names of citation_fields() and of the extra columns.
[[nodiscard]] std::string citations_header(Delimited kind, ExtraColumns extra);

/// The citations of a document, one a record in text order. O(bytes).
[[nodiscard]] std::string citations_delimited(CitedDocument const& document, Delimited kind, ExtraColumns extra);

}  // namespace recital
