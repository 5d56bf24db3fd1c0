// SPDX-License-Identifier: BSL-1.0
#include "identity/number.hpp"

#include "grammar/resolution_number.hpp"
#include "model/leading_number.hpp"

#include <algorithm>

namespace recital {

namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) noexcept { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

}  // namespace

std::string numbering_of(std::string_view number) {
    auto const open = number.find('(');
    if (open != std::string_view::npos && open + 1 < number.size()) {
        char const c = number[open + 1];
        if (is_digit(c)) return "number (year)";
        if (c == 'S') return "number (S-Roman)";
        if (c == 'E') return "number (ES-Roman)";
        return "number (Roman)";
    }
    if (number.starts_with("ES-")) return "ES-session/number";
    if (number.starts_with("S-")) return "S-session/number";
    auto const stroke = number.find('/');
    if (stroke == std::string_view::npos || stroke + 1 >= number.size()) return "";
    if (!is_digit(number.front())) return "Roman/number";
    if (number[stroke + 1] == 'C')
        return "number" + std::string{number.substr(stroke, number.find('.', stroke) - stroke)} + ".session";
    return stroke == 4 ? "year/number" : "session/number";
}

std::string_view session_of(std::string_view number) noexcept {
    auto const open = number.find('(');
    if (open != std::string_view::npos) return number.substr(open + 1, number.find(')', open) - open - 1);
    auto const stroke = number.find('/');
    auto const dot = number.find('.', stroke == std::string_view::npos ? 0 : stroke);
    if (stroke != std::string_view::npos && dot != std::string_view::npos) return number.substr(dot + 1);  // 1/CP.21
    return number.substr(0, stroke);
}

int running_number(std::string_view number) noexcept {
    if (number.find('(') != std::string_view::npos) return leading_number(number);
    auto const stroke = number.find('/');
    return stroke == std::string_view::npos ? 0 : leading_number(number.substr(stroke + 1));
}

int session_value(std::string_view session) noexcept {
    return all_digits(session) ? leading_number(session) : grammar::roman_value(session);
}

bool is_year(std::string_view text) noexcept {
    return text.size() == 4 && all_digits(text) && leading_number(text) >= 1920 && leading_number(text) < 2100;
}

}  // namespace recital
