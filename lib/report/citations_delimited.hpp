// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"

#include <cstdint>
#include <string>

namespace recital {

enum class Delimited : std::uint8_t {
    csv,  ///< RFC 4180 with line feeds: fields with a comma, quote or line break stand in quotes
    tsv   ///< tabs between fields; in them a tab is \t, a line break \n or \r, a backslash \\.
};

/// The header line: the names of citation_fields(), and "steps" where wanted.
[[nodiscard]] std::string citations_header(Delimited kind, bool steps);

/// The citations of a document, one a record in text order; `steps` are joined by " | ". O(bytes).
[[nodiscard]] std::string citations_delimited(CitedDocument const& document, Delimited kind, bool steps);

}  // namespace recital
