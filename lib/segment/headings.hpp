// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace recital::segmenting {

/// The number with which a resolution or decision begins, as its heading prints it.
struct Heading {
    enum class System : std::uint8_t {
        none,
        session_number,  ///< "52/189.", "S-26/2.", "54/14."
        year_number,     ///< "1991/44."
        number_session,  ///< "2990 (XXVII)."
        number_year      ///< "Resolution 670 (1990)", "111 (1956). Resolution of …"
    };
    System system = System::none;
    std::string number;      ///< "52/189", "1991/44", "2990(XXVII)", "670(1990)"
    std::string letter;      ///< "B" of "57/270 B."
    bool statement = false;  ///< "PRST 29/1.": a president's statement
    std::size_t length = 0;  ///< bytes up to the title
    explicit operator bool() const noexcept { return system != System::none; }
};

/// Reads a heading at the beginning of a line.
[[nodiscard]] Heading read_heading(std::string_view line);

/// Whether the line begins with such a number.
[[nodiscard]] bool is_document_heading(std::string_view line);

/// "Annex", "ANNEX I", "Appendix", "Annex to resolution …", "Enclosure" as a line of its own.
[[nodiscard]] bool is_annex_heading(std::string_view line) noexcept;

/// "Chapter II", "Chapter 3. Wells": a line that begins a chapter of a report.
[[nodiscard]] bool is_chapter_heading(std::string_view line) noexcept;

/// "The General Assembly,": a line in which an organ begins to speak.
[[nodiscard]] bool is_speaking_organ(std::string_view line) noexcept;

/// The organ's name in such a line: "General Assembly".
[[nodiscard]] std::string_view speaking_organ(std::string_view line) noexcept;

/// "77th plenary meeting", "Adopted unanimously at the 715th meeting.", "Adopted at …": a line that closes a resolution.
[[nodiscard]] bool is_closing(std::string_view line) noexcept;

/// A date alone on its line ("18 December 1997", "15 December 1972.").
[[nodiscard]] bool is_date_line(std::string_view line) noexcept;

/// The number at the beginning of a paragraph.
struct Label {
    enum class Kind : std::uint8_t { none, number, letter };
    Kind kind = Kind::none;
    std::string text;        ///< "6", "a", "iv"
    std::size_t length = 0;  ///< bytes up to the paragraph's words
};

/// Reads "6.", "(a)", "(iv)", "a." at the beginning of a line or paragraph.
[[nodiscard]] Label read_label(std::string_view text);

/// Whether a line begins with "6." and words, or is "6." alone.
[[nodiscard]] bool opens_numbered_paragraph(std::string_view line);

}  // namespace recital::segmenting
