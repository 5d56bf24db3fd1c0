// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"
#include "report/records.hpp"

#include <string>

namespace recital {

/// The header line: the names of citation_fields(), and "steps" where wanted.
[[nodiscard]] std::string citations_header(Delimited kind, bool steps);

/// The citations of a document, one a record in text order; `steps` are joined by " | ". O(bytes).
[[nodiscard]] std::string citations_delimited(CitedDocument const& document, Delimited kind, bool steps);

}  // namespace recital
