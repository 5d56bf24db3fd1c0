// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "grammar/syntax.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace recital::grammar {

/// A supplement of the Official Records.
struct Supplement {
    std::string series;   ///< "GAOR", "ESCOR", "SCOR", "TCOR"; empty in the continuation after "Ibid.,"
    std::string session;  ///< "52", "S-10", "1997", or the year of the Security Council in figures ("10")
    std::string number;   ///< "Supp.16", "Supp.53A", "SpecialSupp.2", "Supp.JulyAugustandSeptember1985" (a quarter)
    Range range;          ///< up to the supplement's number
};
/// Reads "Official Records of the General Assembly, Fifty-second Session, Supplement No. 16" and, with `continued`, what may follow
/// "Ibid.,": "Thirtieth Session, Supplement No. 34", "Supplement No. 4", "Fourth Year, Special Supplement No. 2". O(length).
[[nodiscard]] std::optional<Supplement> parse_supplement(std::string_view text, bool continued = false);

/// Length of what names meetings of an organ in a footnote after "Ibid.,": "Fortieth Year, 2598th meeting", "2598th and
/// 2599th meetings", "Plenary Meetings, vol. I", "Annexes, agenda item 3". 0 where nothing of the kind stands there. O(length).
[[nodiscard]] std::size_t parse_meeting_record(std::string_view text);

}  // namespace recital::grammar
