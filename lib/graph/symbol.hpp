// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// Whether an id is a United Nations document symbol ("A/RES/217(III)[A]"), not a slug, a sales number, a treaty-series
/// number or an Official Records supplement.
[[nodiscard]] bool is_symbol(std::string_view id) noexcept;

/// The symbol as it is printed: the part letter without its brackets ("A/RES/217(III)A"). Any other id unchanged.
[[nodiscard]] std::string printed_symbol(std::string_view id);

/// https://docs.un.org/<printed symbol>, percent-encoded; empty where the id is no symbol.
[[nodiscard]] std::string document_url(std::string_view id);

/// The id without its part letter: "A/RES/57/270[B]" → "A/RES/57/270". Any other id unchanged.
[[nodiscard]] std::string_view without_part(std::string_view id) noexcept;

/// The session in a symbol: "52" of A/RES/52/189, "III" of A/RES/217(III)[A], "1996" of E/RES/1996/31; empty where
/// the symbol has none.
[[nodiscard]] std::string session_in(std::string_view id);

/// The year a symbol tells: the one it contains (S/RES/1325(2000), E/CN.9/1997/2), else for the General Assembly the
/// year in which the session opened (52 → 1997; the rule session + 1945); 0 where it tells none.
[[nodiscard]] int year_in(std::string_view id);

}  // namespace recital
