// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital {

/// The system a canonical number ("52/189", "217(III)", "1/CP.21") belongs to, in the words of data/organs.tsv; empty for other texts.
/// As the grammar names it: "session/number" stands for all systems of two numbers, of which numbers_so() tells more. O(length).
[[nodiscard]] std::string_view numbering_of(std::string_view number);

/// Whether `number` may be one in the system `numbering`: "1/165" in "session/number" and in "number/session", "4/2013" in
/// "number/year". O(length).
[[nodiscard]] bool numbers_so(std::string_view numbering, std::string_view number);

/// The session or year in a canonical number: "52", "S-26", "XV", "1996", "21".
[[nodiscard]] std::string_view session_of(std::string_view number) noexcept;

/// The number within the session or year: 189 of "52/189", 217 of "217(III)"; 0 where there is none.
[[nodiscard]] int running_number(std::string_view number) noexcept;

/// Number and year of a resolution of the Security Council.
struct CouncilNumber {
    int number = 0, year = 0;  ///< both 0 where it is none, or none with its year
};
/// (1325, 2000) of "S/RES/1325(2000)".
[[nodiscard]] CouncilNumber council_number(std::string_view id);

/// The value of a Roman or Arabic session without what makes it special: 15 of "XV", 52 of "52"; 0 of "S-26" and other texts.
[[nodiscard]] int session_value(std::string_view session) noexcept;

/// Whether a text is a year of the United Nations or its forerunner, 1920 to 2099.
[[nodiscard]] bool is_year(std::string_view text) noexcept;

}  // namespace recital
