// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace recital::grammar {

/// An organ's session as a masthead prints it.
struct SessionLine {
    std::string session;     ///< "52", "S-26", "ES-10", "1997"
    std::size_t length = 0;  ///< bytes up to the end of the word "session"
};

/// Reads "Fifty-second session", "Tenth emergency special session" or "1997 session" at the beginning of a line, whatever the case.
/// O(1).
[[nodiscard]] std::optional<SessionLine> parse_session_line(std::string_view line);

/// Bytes of "77th plenary meeting", "3000th meeting", "5th (resumed) meeting" at the beginning of a line: with it a text closes. 0 where
/// none stands there. O(1).
[[nodiscard]] std::size_t parse_meeting(std::string_view line);

/// The number with which a resolution or decision begins, as its heading prints it.
struct DocumentHeading {
    enum class System {
        none,
        session_number,  ///< "52/189.", "S-26/2.", "54/14."
        year_number,     ///< "1991/44."
        number_session,  ///< "2990 (XXVII)."
        number_year      ///< "Resolution 670 (1990)", "111 (1956). Resolution of …"
    };
    System system = System::none;
    std::string number;      ///< "52/189", "1991/44", "2990(XXVII)", "670(1990)"
    std::string letter;      ///< "B" of "57/270 B."; empty of "40/252 A to C."
    bool statement = false;  ///< "PRST 29/1.": a president's statement
    std::size_t length = 0;  ///< bytes up to the title
    explicit operator bool() const noexcept { return system != System::none; }
};

/// Reads the heading at the beginning of a line; its title, if any, follows. O(1).
[[nodiscard]] DocumentHeading parse_document_heading(std::string_view line);

}  // namespace recital::grammar
