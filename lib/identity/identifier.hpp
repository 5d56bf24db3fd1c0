// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace recital {

/// What an organ did in a text that it adopted.
enum class Act : std::uint8_t { none, resolution, decision, statement };

/// The identifier of an instrument, taken apart. Every id the program prints is the id() of one, and however an instrument is written
/// (in a sentence, as a symbol, in a file's name, in an address: written.hpp) one Identifier comes out. A value; functions are O(length).
class Identifier {
public:
    enum class Kind : std::uint8_t {
        none,              ///< a text that is no identifier known here; it is kept, so that id() gives it back
        adopted,           ///< "A/RES/57/270[B]", "UNEP/EA.5/Res.14"
        document,          ///< "E/CN.9/1997/2", "A/80/6(Sect.29A)/Corr.1"
        agency_number,     ///< "WHA58.3", "BC-10/2": a number whose letters name its organ
        sales_number,      ///< "Sales No. E.95.XIII.18"
        treaty_series,     ///< "UNTS 1155/18232"
        official_records,  ///< "GAOR/30/Supp.34"
        judgment,          ///< "ICJ 1996/226"
        name               ///< "charter-of-the-united-nations": the slug of a title
    };

    Identifier() = default;

    // Makers: what is put in is canonical already (grammar/, number.hpp); `series` has no stroke at its end.
    [[nodiscard]] static Identifier adopted(std::string_view series, Act act, std::string_view number, std::string_view letter = {});
    [[nodiscard]] static Identifier agency_number(std::string_view number);
    [[nodiscard]] static Identifier treaty_series(std::string_view series, std::string_view volume, std::string_view number = {});
    [[nodiscard]] static Identifier official_records(std::string_view series, std::string_view session, std::string_view number);
    /// Of the title of an instrument that no table lists: lower case, accents off, every run of other characters one "-".
    [[nodiscard]] static Identifier of_title(std::string_view title);

    [[nodiscard]] Kind kind() const noexcept { return m_kind; }
    [[nodiscard]] Act act() const noexcept { return m_act; }
    /// Whether it is a document symbol, which docs.un.org knows.
    [[nodiscard]] bool is_symbol() const noexcept { return m_kind == Kind::adopted || m_kind == Kind::document; }
    /// Whether it is a resolution or a decision.
    [[nodiscard]] bool is_decided() const noexcept { return m_act == Act::resolution || m_act == Act::decision; }

    /// Whether it is a document of limited distribution, as drafts of resolutions and decisions are: "A/C.3/52/L.1".
    [[nodiscard]] bool is_draft() const noexcept;

    /// "A", "A/HRC", "E/CN.9", "UNEP/EA"; "UNTS", "GAOR", "ICJ"; empty for names, sales numbers and agency numbers.
    [[nodiscard]] std::string_view series() const noexcept { return m_series; }
    /// Series and act as they stand in the id, the same for all that an organ adopts so: "A/RES". Empty where nothing was adopted.
    [[nodiscard]] std::string series_and_act() const;
    /// What stands behind them: "57/270", "1325(2000)", "217(III)", "1997/2"; volume and number of a treaty series; a slug.
    [[nodiscard]] std::string_view number() const noexcept { return m_number; }
    /// The letter or letters of the part: "B", "AA"; empty where it is no part.
    [[nodiscard]] std::string_view part() const noexcept { return m_part; }
    /// Addenda, corrigenda, sections and the like, as they stand in the id: "(Sect.29A)/Corr.1".
    [[nodiscard]] std::string_view additions() const noexcept { return m_additions; }

    /// As the program prints it, joins on it and sorts by it: "A/RES/217(III)[A]".
    [[nodiscard]] std::string id() const;
    /// As people read it: the part's letter without its brackets ("A/RES/217(III)A").
    [[nodiscard]] std::string printed() const;
    /// https://docs.un.org/<printed>, percent-encoded; empty where it is no symbol.
    [[nodiscard]] std::string url() const;
    /// As files are named after it: "A_RES_217_III_A", "S_RES_1325_2000"; empty where it is no symbol.
    [[nodiscard]] std::string file_name() const;

    /// "52" of A/RES/52/189 and A/52/314, "III" of A/RES/217(III)[A], "1996" of E/RES/1996/31, "5" of UNEP/EA.5/Res.14; empty where
    /// the identifier tells none.
    [[nodiscard]] std::string session() const;
    /// The year it tells: one it contains (S/RES/1325(2000), E/CN.9/1997/2), else for the General Assembly the one in which the
    /// session opened (session + 1945); 0 where it tells none. A running number is no year: CD/2067, A/106.
    [[nodiscard]] int year() const;

    /// The same without its part.
    [[nodiscard]] Identifier whole() const;

private:
    friend Identifier identify(std::string_view id);

    Kind m_kind = Kind::none;
    Act m_act = Act::none;
    std::string m_series;
    std::string m_joint;  ///< what stands between series and number in the id: "/", "/RES/", " "
    std::string m_number;
    std::string m_part;
    std::string m_additions;
};

}  // namespace recital
