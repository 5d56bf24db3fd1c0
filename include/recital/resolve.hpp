// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <recital/citation.hpp>
#include <recital/tables.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace recital::RECITAL_INLINE v1 {

/// What an id, a symbol, a name or a sentence means, as far as the tables know it.
struct Instrument {
    std::string id;     ///< as every output writes it: "A/RES/217(III)[A]"
    std::string label;  ///< as people read it: "A/RES/217(III)A", the title of a named instrument
    Kind kind = Kind::document;
    std::string title;  ///< empty where unknown
    std::string organ;
    std::string date;     ///< of adoption, ISO 8601, possibly only a year
    std::string session;  ///< as the identifier tells it: "52", "III"
    int year = 0;         ///< of the date, else as the identifier tells; 0 where unknown
    std::string url;      ///< https://docs.un.org/… of document symbols, else empty
};

/// Which instrument people mean: by a symbol ("A/RES/217 (III) A", "S/2020/1"), an id, a title, alias or short name of a listed instrument
/// ("ICCPR", "Convention on the Rights of the Child"), the address of a document (https://docs.un.org/…), or words that a document would
/// cite it with ("Security Council resolution 1325 (2000)"; "resolution 52/189", where no organ is named, is the General Assembly's).
/// Nothing where the words name none. Throws Error (ambiguous) where they name several. O(length + bytes of titles).
[[nodiscard]] RECITAL_PUBLIC std::optional<Instrument> resolve(Tables const& tables, std::string_view written);

}  // namespace recital
