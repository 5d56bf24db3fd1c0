// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "identity/identifier.hpp"
#include "model/catalogue.hpp"

#include <string>
#include <string_view>

namespace recital {

// The ways an instrument is written, one function each. All read through grammar/ and none fails: what is no identifier has
// Identifier::Kind::none. All are O(length).

/// As the program prints it: "A/RES/217(III)[A]", "UNTS 1155/18232", "charter-of-the-united-nations". identify(id).id() == id for every
/// text.
[[nodiscard]] Identifier identify(std::string_view id);

/// As documents print a symbol: "A/RES/217 (III) A", "A/RES/57/270 B", "S/RES/2131 (2013)*", "A/52/314". Where several parts are named
/// ("A/RES/54/237 A-C") what they share comes out.
[[nodiscard]] Identifier identify_symbol(std::string_view printed);

/// As files are named after it: "A_RES_52_189", "S_RES_2402_2018", "A_RES_3419_XXX_C", "A_79_6_Sect._3_Add.1". `stem` as stem_of() gives
/// it.
[[nodiscard]] Identifier identify_file_name(std::string_view stem);

/// As hyperlinks name it: https://docs.un.org/en/A/RES/70/1, http://undocs.org/A/RES/72/266a,
/// https://documents.un.org/api/symbol/access?s=A/RES/70/1&l=en, https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/70/1.
/// Addresses of other sites, and those that name no symbol, are none.
[[nodiscard]] Identifier identify_url(std::string_view address);

/// As a cell of data/instruments.tsv names a place in a treaty series: "1155/18232" is that of the United Nations, "LNTS 94/2138".
[[nodiscard]] Identifier listed_treaty_series(std::string_view cell);

/// As a sentence writes it beside the organ's name: number and letter as the grammar reads them ("57/270", "B"), in the organ's own way
/// where data/organs.tsv gives one ("UNEP/EA.session/Res.number").
[[nodiscard]] Identifier identify_number(Organ const& organ, Act act, std::string_view number, std::string_view letter = {});

/// A resolution of the Security Council by its number and the year it was adopted in: S/RES/1325(2000).
[[nodiscard]] Identifier council_resolution(std::string_view number, int year);

/// Whether a word is a document symbol as printed or as an id.
[[nodiscard]] bool is_symbol(std::string_view word);

/// Whether two ids may be of one text when parts of a resolution ("72/266 A", "54/237 A-C") are taken as the whole, and a year or
/// session in brackets that only one of them gives ("S/RES/1325", "S/RES/1325(2000)") as given; capitals and blanks do not count.
[[nodiscard]] bool same_text(std::string_view id, std::string_view other);

/// A file's name without folders and ending; of a member of an archive ("docs.zip:A_52_1.txt.gz") its own, unpacked.
[[nodiscard]] std::string_view stem_of(std::string_view source) noexcept;

/// The name of the organ whose series the symbol belongs to; empty where it is not known. O(organs).
[[nodiscard]] std::string organ_of(Identifier const& symbol, Catalogue const& catalogue);

}  // namespace recital
