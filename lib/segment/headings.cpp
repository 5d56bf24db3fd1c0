// SPDX-License-Identifier: BSL-1.0
#include "segment/headings.hpp"

#include "segment/letters.hpp"

#include <algorithm>

namespace recital::segmenting {

namespace {

/// How many bytes of `text` are a Roman numeral in capitals.
std::size_t count_roman(std::string_view text) noexcept {
    std::size_t n = 0;
    while (n < text.size() && std::string_view{"IVXLC"}.find(text[n]) != std::string_view::npos) ++n;
    return n;
}

bool is_year(std::string_view digits) noexcept {
    return digits.size() == 4 && count_digits(digits) == 4 && number_at(digits) >= 1945 && number_at(digits) <= 2099;
}

/// " B" or " A and B" between a number and its full stop.
std::size_t read_letter(std::string_view rest, std::string& letter) {
    std::size_t i = 0;
    if (i < rest.size() && rest[i] == ' ') ++i;
    if (i >= rest.size() || !is_upper(rest[i]) || (i + 1 < rest.size() && is_word(rest[i + 1]))) return 0;
    letter = std::string{rest.substr(i, 1)};
    ++i;
    // "A and B", "A, B and C", "A to D": several parts, and so none of its own.
    for (;;) {
        std::string_view const more = rest.substr(i);
        std::size_t const link = more.starts_with(" and ")  ? 5
                                 : more.starts_with(" to ") ? 4
                                 : more.starts_with(", ")   ? 2
                                 : more.starts_with("-")    ? 1
                                                            : 0;
        if (link == 0 || link >= more.size() || !is_upper(more[link]) || (link + 1 < more.size() && is_word(more[link + 1]))) return i;
        letter.clear();
        i += link + 1;
    }
}

/// Skips the full stop that ends a heading's number; 0 where it does not stand there or words stick to it.
std::size_t after_stop(std::string_view line, std::size_t i) noexcept {
    if (i < line.size() && line[i] == ' ' && i + 1 < line.size() && line[i + 1] == '.') ++i;
    if (i >= line.size() || line[i] != '.') return 0;
    ++i;
    if (i == line.size()) return i;
    if (line[i] == ' ') return i + 1;
    return is_upper(line[i]) || line[i] == '"' ? i : 0;
}

bool title_follows(std::string_view line, std::size_t from) noexcept {
    return from >= line.size() || is_upper(line[from]) || line[from] == '"' || line[from] == '\'' || line[from] == '[' ||
           line[from] == '*' || static_cast<unsigned char>(line[from]) >= 0x80 || is_digit(line[from]);
}

Heading read_bracketed(std::string_view line, std::size_t digits) {
    Heading heading;
    std::size_t i = digits;
    if (i < line.size() && line[i] == ' ') ++i;
    std::string letter;
    if (i + 1 < line.size() && is_upper(line[i]) && line[i + 1] == ' ') {
        letter = std::string{line.substr(i, 1)};
        i += 2;
    }
    if (i >= line.size() || line[i] != '(') return heading;
    ++i;
    std::size_t const inner = i;
    auto const close = line.find(')', i);
    if (close == std::string_view::npos || close - inner > 10 || close == inner) return heading;
    std::string_view const session = line.substr(inner, close - inner);
    i = close + 1;
    bool const year = is_year(session);
    std::string_view roman = session;
    for (std::string_view const prefix : {std::string_view{"ES-"}, std::string_view{"S-"}})
        if (roman.starts_with(prefix)) roman.remove_prefix(prefix.size());
    if (!year && (roman.empty() || count_roman(roman) != roman.size())) return heading;
    if (std::size_t const n = read_letter(line.substr(i), letter); n > 0) i += n;
    std::size_t const end = after_stop(line, i);
    if (end == 0 || !title_follows(line, end)) return heading;
    heading.system = year ? Heading::System::number_year : Heading::System::number_session;
    heading.number = std::string{line.substr(0, digits)} + "(" + std::string{session} + ")";
    heading.letter = letter;
    heading.length = end;
    return heading;
}

Heading read_slashed(std::string_view line) {
    Heading heading;
    std::size_t i = 0;
    if (line.starts_with("ES-"))
        i = 3;
    else if (line.starts_with("S-"))
        i = 2;
    std::size_t const digits = count_digits(line.substr(i));
    if (digits == 0 || digits > 4) return heading;
    bool const year = i == 0 && is_year(line.substr(0, digits));
    if (digits > 3 && !year) return heading;
    i += digits;
    if (i >= line.size() || line[i] != '/') return heading;
    ++i;
    std::size_t const number = count_digits(line.substr(i));
    if (number == 0 || number > 3) return heading;
    i += number;
    std::size_t const end_of_number = i;
    std::string letter;
    if (std::size_t const n = read_letter(line.substr(i), letter); n > 0) i += n;
    std::size_t const end = after_stop(line, i);
    if (end == 0 || !title_follows(line, end)) return heading;
    heading.system = year ? Heading::System::year_number : Heading::System::session_number;
    heading.number = std::string{line.substr(0, end_of_number)};
    heading.letter = letter;
    heading.length = end;
    return heading;
}

/// "Resolution 670 (1990)" as a whole line.
Heading read_titled(std::string_view line) {
    constexpr std::string_view word = "resolution ";
    Heading heading;
    if (!begins_with(line, word) || line.size() > 60 || !is_upper(line.front())) return heading;
    std::string_view const rest = line.substr(word.size());
    std::size_t const digits = count_digits(rest);
    if (digits == 0 || digits > 4) return heading;
    std::size_t i = digits;
    if (i < rest.size() && rest[i] == ' ') ++i;
    if (i + 6 > rest.size() || rest[i] != '(' || !is_year(rest.substr(i + 1, 4)) || rest[i + 5] != ')') return heading;
    std::string_view const tail = rest.substr(i + 6);
    if (!tail.empty() && tail.front() != '*' && !begins_with(tail, " of ") && !is_digit(tail.back()) && tail.size() > 3) return heading;
    if (!tail.empty() && (tail.front() == ',' || tail.front() == '.')) return heading;
    heading.system = Heading::System::number_year;
    heading.number = std::string{rest.substr(0, digits)} + std::string{rest.substr(i, 6)};
    heading.length = line.size() - tail.size();
    return heading;
}

bool names_organ(std::string_view name) noexcept {
    for (std::string_view const noun :
         {std::string_view{"Assembly"}, std::string_view{"Council"}, std::string_view{"Commission"}, std::string_view{"Committee"},
          std::string_view{"Conference"}, std::string_view{"Board"}, std::string_view{"Parties"}, std::string_view{"Programme"},
          std::string_view{"Forum"}, std::string_view{"Union"}, std::string_view{"Congress"}, std::string_view{"Governors"},
          std::string_view{"Sub-Commission"}})
        if (name.find(noun) != std::string_view::npos) return true;
    return false;
}

}  // namespace

Heading read_heading(std::string_view line) {
    if (line.size() < 4) return {};
    if (Heading titled = read_titled(line)) return titled;
    if (line.starts_with("PRST ")) {
        std::string_view rest = line.substr(5);
        bool const organizational = rest.starts_with("OS/");
        if (organizational) rest.remove_prefix(3);
        Heading statement = read_slashed(rest);
        if (!statement) return statement;
        statement.statement = true;
        statement.length += line.size() - rest.size();
        if (organizational) statement.number.insert(0, "OS/");
        return statement;
    }
    if (Heading slashed = read_slashed(line)) return slashed;
    std::size_t const digits = count_digits(line);
    return digits > 0 && digits <= 4 ? read_bracketed(line, digits) : Heading{};
}

bool is_document_heading(std::string_view line) { return static_cast<bool>(read_heading(line)); }

bool is_annex_heading(std::string_view line) noexcept {
    for (std::string_view const word :
         {std::string_view{"annex"}, std::string_view{"appendix"}, std::string_view{"enclosure"}, std::string_view{"addendum"}}) {
        if (!begins_with(line, word) || !is_upper(line.front())) continue;
        std::string_view rest = line.substr(word.size());
        if (rest.empty() || rest == ":" || rest == "*" || (rest.size() <= 2 && count_digits(rest) == rest.size())) return true;
        if (rest.front() != ' ') return false;
        rest.remove_prefix(1);
        std::string_view mark = first_word(rest);
        while (!mark.empty() && (mark.back() == '.' || mark.back() == ':' || mark.back() == '*')) mark.remove_suffix(1);
        bool const counted =
            count_roman(mark) == mark.size() || count_digits(mark) == mark.size() || (mark.size() == 1 && is_upper(mark.front()));
        if (counted && !mark.empty())
            return line.size() < 12 || rest.size() == first_word(rest).size() || is_upper(rest[first_word(rest).size() + 1]) ||
                   rest[first_word(rest).size() + 1] == '-';
        return line.size() < 60 && (begins_with(rest, "to ") || begins_with(rest, "* ") || begins_with(rest, "[")) && line.back() != '.' &&
               line.back() != ',' && line.back() != ';';
    }
    return false;
}

std::string_view speaking_organ(std::string_view line) noexcept {
    if (!begins_with(line, "the ") || !is_upper(line.front()) || line.size() > 150 || line.size() < 9) return {};
    std::string_view name = line.substr(4);
    bool const comma = name.back() == ',';
    if (comma || name.back() == ':') name.remove_suffix(1);
    while (!name.empty() && (is_digit(name.back()) || name.back() == ' ')) name.remove_suffix(1);
    if (!comma && name.size() > 40) return {};
    if (name.empty() || !is_upper(name.front()) || !names_organ(name)) return {};
    for (char const c : name)
        if (!is_word(c) && c != ' ' && c != '-' && c != '\'' && c != ',' && c != '(' && c != ')' && c != '/') return {};
    // Every word is a capital one or a small connecting one.
    std::string_view rest = name;
    while (!rest.empty()) {
        std::string_view const word = first_word(rest);
        bool const connecting = word == "of" || word == "and" || word == "the" || word == "for" || word == "on" || word == "to" ||
                                word == "in" || word == "as" || word == "serving" || word == "meeting";
        if (!word.empty() && is_lower(word.front()) && !connecting) return {};
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    return name;
}

bool is_chapter_heading(std::string_view line) noexcept {
    constexpr std::string_view word = "chapter ";
    return begins_with(line, word) && line.size() > word.size() && line.size() < 100 && line.back() != '.' && line.back() != ',' &&
           line.back() != ';' && std::string_view{"IVX123456789"}.find(line[word.size()]) != std::string_view::npos;
}

bool is_speaking_organ(std::string_view line) noexcept { return !speaking_organ(line).empty(); }

bool is_date_line(std::string_view line) noexcept {
    std::size_t const day = count_digits(line);
    if (day == 0 || day > 2 || day >= line.size() || line[day] != ' ') return false;
    std::string_view rest = line.substr(day + 1);
    if (month_at(rest) == 0) return false;
    std::string_view year = last_word(rest);
    if (!year.empty() && year.back() == '.') year.remove_suffix(1);
    return year.size() == 4 && count_digits(year) == 4 && rest.size() <= 16;
}

bool is_closing(std::string_view line) noexcept {
    std::size_t const digits = count_digits(line);
    if (digits > 0 && digits <= 4 && line.size() < 200) {
        std::string_view rest = line.substr(digits);
        if (begins_with(rest, "st ") || begins_with(rest, "nd ") || begins_with(rest, "rd ") || begins_with(rest, "th ")) {
            rest.remove_prefix(3);
            return begins_with(rest, "plenary meeting") || begins_with(rest, "meeting") || begins_with(rest, "(resumed) ") ||
                   begins_with(rest, "(closing) ");
        }
        return false;
    }
    if (begins_with(line, "adopted "))
        return begins_with(line, "adopted at ") || begins_with(line, "adopted unanimously") || begins_with(line, "adopted by ") ||
               begins_with(line, "adopted without");
    return begins_with(line, "[adopted ") || begins_with(line, "resolution adopted without") || begins_with(line, "in favour:");
}

Label read_label(std::string_view text) {
    Label label;
    std::size_t const digits = count_digits(text);
    if (digits > 0 && digits <= 3) {
        std::size_t i = digits;
        if (i < text.size() && text[i] == ' ' && i + 1 < text.size() && text[i + 1] == '.') ++i;
        if (i >= text.size() || text[i] != '.') return label;
        ++i;
        if (i < text.size() && text[i] != ' ' && !is_upper(text[i]) && text[i] != '(' && text[i] != '"') return label;
        if (i < text.size() && text[i] == ' ') ++i;
        label.kind = Label::Kind::number;
        label.text = std::string{text.substr(0, digits)};
        label.length = i;
        return label;
    }
    if (text.size() >= 3 && text.front() == '(') {
        std::size_t i = 1;
        while (i < text.size() && is_lower(text[i]) && i < 7) ++i;
        if (i == 1 || i >= text.size() || text[i] != ')') return label;
        std::string_view const inner = text.substr(1, i - 1);
        bool const roman = inner.find_first_not_of("ivxl") == std::string_view::npos;
        bool const letters = inner.size() == 1 || (inner.size() == 2 && inner[0] == inner[1]);
        if (!roman && !letters) return label;
        ++i;
        if (i < text.size() && text[i] != ' ' && !is_upper(text[i])) return label;
        if (i < text.size() && text[i] == ' ') ++i;
        label.kind = Label::Kind::letter;
        label.text = std::string{inner};
        label.length = i;
        return label;
    }
    if (text.size() >= 3 && is_lower(text[0]) && text[1] == '.' && text[2] == ' ') {
        label.kind = Label::Kind::letter;
        label.text = std::string{text.substr(0, 1)};
        label.length = 3;
    }
    return label;
}

bool opens_numbered_paragraph(std::string_view line) { return read_label(line).kind == Label::Kind::number; }

}  // namespace recital::segmenting
