// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"
#include "model/text.hpp"
#include "read/limits.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// Reads a document in Akoma Ntoso (OASIS LegalDocML 1.0, also AKN4UN and the versions before; any prefix). The markup says what
/// else is found by reading: parts (cover page and preface: masthead; preamble; main body of a statement or behind a preamble:
/// operative; attachments: annex; conclusions: closing), numbers ("6 (a)"; preambular paragraphs are counted), notes and where
/// they hang, headings, links. A block's place is the eId of its element or of the nearest around it that has one, else its
/// path. Other XML, XML that is not well-formed (with line and column) or declares entities, and what would cost more than `limits`
/// adds one Problem and gives nothing. O(bytes).
[[nodiscard]] std::optional<Text> read_akn(std::string const& source, std::string_view bytes, ReadLimits const& limits,
                                           std::vector<Problem>& problems);

}  // namespace recital
