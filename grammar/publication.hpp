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
/// several volumes are named. `text` starts at "United", "League", "Treaty" or, with `name` ("UNTS", "LNTS") given, at what
/// follows "ibid.,": "vol. 993, No. 14531". Empty where none stands there. O(length).
[[nodiscard]] std::vector<TreatySeriesEntry> parse_treaty_series(std::string_view text, std::string_view name = {});

/// A judgment or advisory opinion by its page in the Reports.
struct JudgmentPage {
    std::string id;  ///< "ICJ 1996/226"
    Range range;
};
/// Reads "I.C.J. Reports 1996, p. 226", "ICJ Reports 1996 (I), p. 226", "I.C.J. Reports 2004, p. 136". O(length).
[[nodiscard]] std::optional<JudgmentPage> parse_judgment(std::string_view text);

}  // namespace recital::grammar
