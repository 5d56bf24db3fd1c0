// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "grammar/syntax.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital::grammar {

/// Sales number of a United Nations publication.
struct SalesNumber {
    std::string id;  ///< "Sales No. E.95.XIII.18"
    Range range;
    bool repaired = false;
};
/// Reads "Sales No. E.95.XIII.18" ("Sales No.: 1966.II.B.3", "Sales Nos. E.95 …" gives the first). O(length).
[[nodiscard]] std::optional<SalesNumber> parse_sales_number(std::string_view text);

/// One volume and number of a treaty series.
struct TreatySeriesEntry {
    std::string id;       ///< "UNTS 1155/18232", "LNTS 94/2138"; "UNTS 1155" where no number is given
    Range range;          ///< within the text given, from the series' name or "vol."
    bool in_run = false;  ///< one of "Nos. 970-973" behind the first
};
/// Reads "United Nations, Treaty Series, vol. 1155, No. 18232", "Treaty Series, vol. 189, No. 2545 and vol. 606, No. 8791",
/// "League of Nations, Treaty Series, vol. XCIV (1929), No. 2138", "vols. 2171 and 2173, No. 27531". Several entries where
/// several volumes are named. `text` starts at "United", "League", "Treaty" or, with `series` ("UNTS", "LNTS") given, at what
/// follows "ibid.,": "vol. 993, No. 14531". Empty where none stands there. O(length).
[[nodiscard]] std::vector<TreatySeriesEntry> parse_treaty_series(std::string_view text, std::string_view series = {});

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

/// A judgment or advisory opinion by its page in the Reports.
struct JudgmentPage {
    std::string id;  ///< "ICJ 1996/226"
    Range range;
};
/// Reads "I.C.J. Reports 1996, p. 226", "ICJ Reports 1996 (I), p. 226", "I.C.J. Reports 2004, p. 136". O(length).
[[nodiscard]] std::optional<JudgmentPage> parse_judgment(std::string_view text);

}  // namespace recital::grammar
