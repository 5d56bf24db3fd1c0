// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/text.hpp"

#include <string_view>
#include <vector>

namespace recital {

/// Finds the notes that somebody typed instead of having them made: a paragraph that begins with a mark, raised or of asterisks
/// ("* A/80/50."), and the places where the same mark stands raised or at a word's end ("the preliminary list*"). The paragraph
/// becomes a note with its mark for number, the places become references: to the next note of that mark, or else to the
/// last before. A raised figure without such a note stays what it is ("m2"). `raised` are the stretches of raised small type,
/// in text order. O(bytes + n log n).
void tie_typed_notes(Text& text, std::vector<Span> const& raised);

/// A note's mark without brackets and what closes it, "5" in "[5]" or "5/"; empty where the text cannot be one: one to three figures,
/// a small letter, up to four asterisks, or a dagger.
[[nodiscard]] std::string_view note_mark(std::string_view text) noexcept;

}  // namespace recital
