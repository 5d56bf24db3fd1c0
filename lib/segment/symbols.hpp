// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "segment/headings.hpp"

#include <string>
#include <string_view>

namespace recital::segmenting {

/// The id of the text that a heading numbers: 52/189 of the General Assembly → "A/RES/52/189", 57/270 B → "A/RES/57/270[B]".
/// The organ's series is looked up in the catalogue; without it the four principal series are known. Empty where the organ has none.
[[nodiscard]] std::string symbol_of(Heading const& heading, std::string_view organ, bool decision, Catalogue const& catalogue);

/// A symbol as printed ("A/RES/57/270 B", "S/RES/2131 (2013)") as an id: "A/RES/57/270[B]", "S/RES/2131(2013)".
[[nodiscard]] std::string symbol_as_id(std::string_view printed);

/// The symbol a file's stem spells ("A_RES_52_189", "S_RES_2402_2018", "A_RES_3006_XXVII", "A_79_750"), else the stem.
[[nodiscard]] std::string symbol_from_source(std::string_view source);

/// The file's name without folders and ending; of a member of an archive ("docs.zip:A_52_1.txt.gz") its own, unpacked.
[[nodiscard]] std::string_view stem_of(std::string_view source) noexcept;

/// The name of the organ whose series a symbol belongs to, empty where it is not known.
[[nodiscard]] std::string organ_of_symbol(std::string_view symbol, Catalogue const& catalogue);

}  // namespace recital::segmenting
