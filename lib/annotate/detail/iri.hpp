// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// The IRI of a resolution, decision or presidential statement in the manner of the Akoma Ntoso for the United Nations guidelines
/// (AKN4UN, "Naming convention"): "/akn/un/statement/deliberation/unga/1997-12-18/52-189/" for A/RES/52/189 of that date, a year
/// in brackets behind a hyphen ("1325-2000"). Empty for other documents and where the date is not known to the day. O(bytes).
[[nodiscard]] std::string iri_of(std::string_view id, std::string_view date);

}  // namespace recital
