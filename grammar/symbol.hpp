// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "grammar/syntax.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital::grammar {

/// A document symbol as printed.
struct Symbol {
    std::string id;              ///< blanks taken out: "E/CN.9/1997/2", "NPT/CONF.2000/28(PartsIandII)"
    std::string alias;           ///< the second symbol of "A/58/323-S/2003/687", else empty
    std::string series;          ///< of a resolution or decision: "A", "A/HRC"; empty for other documents
    std::string act;             ///< of a resolution or decision: "RES" or "DEC"
    std::string number;          ///< of a resolution or decision, canonical as in ResolutionNumber::number
    std::vector<Piece> letters;  ///< part letters of a resolution
    std::vector<Piece> added;    ///< "and Add.1 and 2, Corr.1": "Add.1", "Add.2", "Corr.1"; of
                                 ///< a range "SR.11-13" the others as "../SR.12", taking the place of the last part
    Range range;                 ///< the symbol, aliases included, added pieces not
    std::size_t length = 0;      ///< bytes read, added pieces included
    int strokes = 0;             ///< how many '/' stand in it
    bool repaired = false;       ///< blanks had to be taken out
};

/// Reads a document symbol at the beginning of `text`, which must start at the symbol's first letter. Nothing where what
/// stands there has no stroke, no digit, or a lower-case first letter. Whether the series exists is not asked here. O(length).
[[nodiscard]] std::optional<Symbol> parse_symbol(std::string_view text);

}  // namespace recital::grammar
