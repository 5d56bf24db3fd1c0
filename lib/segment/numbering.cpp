// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/numbering.hpp"

#include "segment/detail/headings.hpp"
#include "segment/detail/letters.hpp"

#include <utility>

namespace recital::segmenting {

void Numbering::reset() {
    m_number.clear();
    m_letter.clear();
    m_roman.clear();
}

void Numbering::number(std::string text) {
    reset();
    m_number = std::move(text);
}

void Numbering::letter(std::string const& text) {
    bool const could_be_roman = text.find_first_not_of("ivxl") == std::string::npos;
    bool const next_letter = text.size() == 1 && m_letter.size() == 1 && text[0] == m_letter[0] + 1;
    bool const first_roman = text == "i" && !(next_letter && m_roman.empty());
    bool const more_roman = !m_roman.empty() && could_be_roman && !(next_letter && text != "v" && text != "x");
    if (could_be_roman && (first_roman || more_roman)) {
        m_roman = text;
    } else {
        m_letter = text;
        m_roman.clear();
    }
}

std::string Numbering::text() const {
    std::string out = m_number;
    for (std::string const* part : {&m_letter, &m_roman}) {
        if (part->empty()) continue;
        if (!out.empty()) out += ' ';
        out += '(';
        out += *part;
        out += ')';
    }
    return out;
}

std::string_view compound_label(std::string_view text) noexcept {
    std::size_t i = count_digits(text);
    if (i == 0 || i > 2 || i + 3 >= text.size() || text[i] != '.' || text[0] == '0' || text[i + 1] == '0') return {};
    ++i;
    std::size_t const digits = count_digits(text.substr(i));
    std::size_t const end = i + (digits > 0 ? digits : is_lower(text[i]) ? 1 : 0);
    if (end == i || digits > 3 || end + 1 >= text.size() || text[end] != ' ' || !is_upper(text[end + 1])) return {};
    return text.substr(0, end);
}

std::string bare_number(std::string_view stated) {
    auto const first = stated.find_first_not_of(' ');
    auto const last = stated.find_last_not_of(" .");
    return first == std::string_view::npos || last == std::string_view::npos ? std::string{}
                                                                             : std::string{stated.substr(first, last + 1 - first)};
}

std::string label_of(std::string_view stated, std::string_view words, std::string_view top) {
    std::string const number = bare_number(stated);
    bool const stands_there = words.starts_with(number) && (words.size() == number.size() || !is_word(words[number.size()]));
    if (number.empty() || stands_there || grammar::parse_paragraph_label(words).kind != Label::Kind::none || !compound_label(words).empty())
        return {};
    if (number.front() == '(') return number + ' ';
    if (!is_digit(number.front())) return {};
    auto const blank = number.find(' ');
    if (blank == std::string::npos) return number + (number.find('.') == std::string::npos ? ". " : " ");
    std::string const rest = number.substr(blank + 1) + ' ';
    return number.substr(0, blank) == top ? rest : number.substr(0, blank) + ". " + rest;
}

}  // namespace recital::segmenting
