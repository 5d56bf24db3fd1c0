// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace recital::grammar {

/// "A/RES/57/270[B]", "S/RES/1325(2000)", "A/HRC/PRST/OS/12/1": what an organ adopted, in the series of its symbols.
struct AdoptedSymbol {
    std::string series;     ///< "A", "A/HRC"
    std::string act;        ///< "RES", "DEC", "PRST"
    std::string number;     ///< "57/270", "1325(2000)", "217(III)"
    std::string letter;     ///< "B", "AA"; empty where there is none
    std::string additions;  ///< "/Add.1", as they stand
};

/// "UNEP/EA.5/Res.14", "ICC-ASP/16/Res.5", "IDB.48/Dec.8": the same where session and number stand as pieces of a document's symbol.
struct SessionSymbol {
    std::string series;   ///< "UNEP/EA", "ICC-ASP"
    std::string joint;    ///< between series and session: ".", "/"
    std::string session;  ///< "5"
    std::string act;      ///< "Res.", "Dec."
    std::string number;   ///< "14"
    std::string additions;
};

/// "E/CN.9/1997/2", "A/80/6(Sect.29A)/Corr.1", "A/L.632": any other document.
struct DocumentSymbol {
    std::string series;     ///< "E/CN.9"
    std::string number;     ///< "1997/2", "80/6", "L.632"
    std::string additions;  ///< "(Sect.29A)/Corr.1"
};

/// "Sales No. E.95.XIII.18".
struct SalesIdentifier {
    std::string number;  ///< "E.95.XIII.18"
};

/// "UNTS 1155/18232", "LNTS 94/2138", "UNTS 1155".
struct TreatySeriesIdentifier {
    std::string series;  ///< "UNTS", "LNTS"
    std::string volume;
    std::string number;  ///< of registration; empty where only the volume is known
};

/// "GAOR/30/Supp.34".
struct RecordsIdentifier {
    std::string series;   ///< "GAOR"
    std::string session;  ///< "30"
    std::string number;   ///< "Supp.34"
};

/// "ICJ 1996/226".
struct JudgmentIdentifier {
    std::string year;
    std::string page;
};

/// "charter-of-the-united-nations".
struct NameIdentifier {
    std::string slug;
};

using IdentifierSyntax = std::variant<AdoptedSymbol, SessionSymbol, DocumentSymbol, SalesIdentifier, TreatySeriesIdentifier,
                                      RecordsIdentifier, JudgmentIdentifier, NameIdentifier>;

/// Takes an id apart that the program printed; nothing where `id` as a whole is none. O(length).
[[nodiscard]] std::optional<IdentifierSyntax> parse_identifier(std::string_view id);

}  // namespace recital::grammar
