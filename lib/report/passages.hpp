// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"
#include "model/document.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// The sentence around bytes [begin, end) of a view: from the last end of a sentence before them to the first one after. A dot
/// ends a sentence before a blank and a capital, unless it belongs to an abbreviation ("para.", "Corr.", "E."), a number at the
/// beginning or something in brackets. Looks no further than 4,000 bytes to each side: a longer sentence is cut there. O(1).
[[nodiscard]] Span sentence_around(std::string_view view, std::size_t begin, std::size_t end);

/// A sentence with what is far from its citation replaced by "[…]" until about `room` bytes are left: its first words, which hold
/// the verb, and the words around the citation stay. Cuts are made at blanks, in words longer than 60 bytes inside. O(bytes).
[[nodiscard]] Passage shortened_passage(Passage passage, std::size_t room);

/// The sentence around bytes `own` of a paragraph's text, cut to about 600 bytes. Requires own within the text. O(1).
[[nodiscard]] Passage passage_in(std::string_view paragraph, Span own);

/// The sentence of each citation, in the order of the citations, cut to about 600 bytes; empty words where no paragraph
/// holds the citation's first byte. The citations are those of this document. O((citations + paragraphs) log paragraphs).
[[nodiscard]] std::vector<Passage> passages_of(Document const& document, std::span<Citation const> citations);

}  // namespace recital
