// SPDX-License-Identifier: BSL-1.0
#include "segment/footnotes.hpp"
#include "segment/letters.hpp"

namespace recital::segmenting {

Superscript superscript_at(std::string_view text) noexcept {
    auto const byte = [&](std::size_t i) -> unsigned { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (byte(0) == 0xC2 && byte(1) == 0xB9) return {'1', 2};
    if (byte(0) == 0xC2 && (byte(1) == 0xB2 || byte(1) == 0xB3)) return {static_cast<char>('0' + (byte(1) - 0xB0)), 2};
    if (byte(0) == 0xE2 && byte(1) == 0x81 && (byte(2) == 0xB0 || (byte(2) >= 0xB4 && byte(2) <= 0xB9)))
        return {static_cast<char>('0' + (byte(2) - 0xB0)), 3};
    return {};
}

NoteOpening read_note_opening(std::string_view line) {
    NoteOpening opening;
    std::size_t i = 0;
    for (Superscript s = superscript_at(line); s.length > 0 && opening.number.size() < 3; s = superscript_at(line.substr(i))) {
        opening.number.push_back(s.digit);
        i += s.length;
    }
    bool const superscript = i > 0;
    if (!superscript) {
        std::size_t const digits = count_digits(line);
        std::size_t stars = 0;
        while (stars < line.size() && line[stars] == '*') ++stars;
        if (digits > 0 && digits <= 3 && line.front() != '0') {
            opening.number = std::string{line.substr(0, digits)};
            i = digits;
            if (i + 1 < line.size() && line[i] == '/' && line[i + 1] == ' ') ++i;  // "3/ See …", as typewritten documents have it
        } else if (stars > 0 && stars <= 3) {
            opening.number = std::string{line.substr(0, stars)};
            i = stars;
        } else {
            return {};
        }
    }
    if (i == line.size()) {
        opening.length = i;
        opening.alone = true;
        return opening;
    }
    bool const blank = line[i] == ' ';
    if (blank) ++i;
    if (i >= line.size()) return {};
    std::string_view const rest = line.substr(i);
    bool const star = opening.number.front() == '*';
    if (!blank && !superscript && !star) return {};
    char const c = rest.front();
    bool const begins_text = is_upper(c) || c == '"' || c == '(' || c == '[' || begins_with(rest, "see ") || begins_with(rest, "ibid") ||
                             begins_with(rest, "http") || (is_digit(c) && superscript);
    if (!begins_text || month_at(rest) != 0) return {};
    opening.length = i;
    return opening;
}

}  // namespace recital::segmenting
