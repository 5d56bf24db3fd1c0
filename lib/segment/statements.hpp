// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace recital::segmenting {

/// "At its 74th plenary meeting, on 1 June 2023, the General Assembly … decided", "At the same meeting …": a paragraph that tells
/// what an organ decided instead of letting it speak. Looks at the first 900 bytes.
[[nodiscard]] bool tells_decision(std::string_view text) noexcept;

/// "The Security Council reaffirms …": a paragraph of a statement made on behalf of an organ.
[[nodiscard]] bool is_statement(std::string_view text) noexcept;

/// Whether a paragraph leads to a draft that another organ is to adopt ("… the adoption of the following draft resolution:").
[[nodiscard]] bool announces_draft(std::string_view text) noexcept;

}  // namespace recital::segmenting
