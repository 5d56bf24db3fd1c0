// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "segment/detail/openings.hpp"

#include <string_view>

namespace recital::segmenting {

/// "At its 74th plenary meeting, on 1 June 2023, the General Assembly … decided", "At the same meeting …": a paragraph that tells
/// what an organ decided instead of letting it speak. Looks at the first 900 bytes.
[[nodiscard]] bool tells_decision(std::string_view text, Vocabulary const& vocabulary) noexcept;

/// "The Security Council reaffirms …": a paragraph of a statement made on behalf of an organ.
[[nodiscard]] bool is_statement(std::string_view text, Vocabulary const& vocabulary) noexcept;

/// Whether a paragraph leads to a draft that another organ is to adopt ("… the adoption of the following draft resolution:").
[[nodiscard]] bool announces_draft(std::string_view text) noexcept;

/// Whether a text ends in a sign that closes a clause, quotes and brackets behind it left aside.
[[nodiscard]] bool ends_with_sign(std::string_view text) noexcept;

/// Whether an annexed paragraph (without its number) has a governing verb, as `opening` was read from it. Lists and prose have lines
/// that only look so: "1. Opening of the session", "2. Reports of the Committee", "3. Following the vote, the Committee met."
/// `resolution`: the annex is that of a resolution or decision, whose unnumbered participles govern.
[[nodiscard]] bool governs_in_annex(Opening const& opening, std::string_view words, bool numbered, bool resolution,
                                    Vocabulary const& vocabulary);

}  // namespace recital::segmenting
