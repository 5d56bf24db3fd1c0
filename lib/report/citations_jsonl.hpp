// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"

#include <string>

namespace recital {

/// The citations of a document as JSON Lines, one object a line in text order, fields as citation_fields() gives
/// them (reason only on unresolved ones); with `steps` each also has the list of sentences that led to it. Valid UTF-8
/// and valid JSON whatever the source holds. O(bytes).
[[nodiscard]] std::string citations_jsonl(CitedDocument const& document, bool steps);

}  // namespace recital
