// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recital::grammar {

/// A half-open range of bytes of the text a parse function was given.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The systems in which resolutions and decisions are numbered.
enum class NumberShape {
    session,        ///< 52/189, S-26/2, ES-10/2, 1996/31: session or year, stroke, number
    roman_session,  ///< 1514 (XV), 217 A (III), 3201 (S-VI): the session in Roman numerals, in brackets
    year,           ///< 1325 (2000): the year in brackets
    roman_first,    ///< VI/7: meeting in Roman numerals, stroke, number
    parties,        ///< 1/CP.21, 4/CMA.1: decisions of a conference of the parties
    lettered,       ///< WHA58.3, BC-10/2, MSC.428(98): letters that name the organ
    of_organ        ///< 14.1, A (65): written like other things, so only beside the organ's name
};

/// A part letter ("A" in 57/270 B, "AA" in 53/77 AA) or, for symbols, an added piece ("Add.1", "Corr.1").
struct Piece {
    std::string text;
    Range range;
    bool in_range = false;  ///< stands between the ends of "A to D", printed or not
};

/// A resolution's or decision's number.
struct ResolutionNumber {
    NumberShape shape = NumberShape::session;
    std::string_view numbering;  ///< the system, in the words of data/numberings.tsv: "number (Roman)"
    std::string number;          ///< canonical, without letters: "52/189", "217(III)", "1325(2000)", "S-26/2"
    std::vector<Piece> letters;  ///< "A and B" gives two, "A to D" four
    Range range;                 ///< from the first digit or letter to the end, letters included
    Range stem;                  ///< the number with its first letter only
    bool repaired = false;       ///< blanks within, a scanner's l for 1, a lost bracket
};

}  // namespace recital::grammar
