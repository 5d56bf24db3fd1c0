// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/citation.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"
#include "model/text.hpp"

#include <vector>

namespace recital {

/// Decides for each mention which instrument is meant: by explicit words, the head of its list, the speaking organ,
/// the issuing organ, the shape of the number, the document's footnotes and the catalogue. `mentions` stand in
/// reading order; the result is sorted by source span. Whatever cannot be decided comes out as Kind::unresolved
/// with its reason; nothing is dropped. O(mentions × their paragraph's length).
[[nodiscard]] CitedDocument resolve(Text const& text, Document const& document, std::vector<Mention> const& mentions,
                                    Catalogue const& catalogue);

}  // namespace recital
