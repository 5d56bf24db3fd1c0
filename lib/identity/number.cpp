// SPDX-License-Identifier: BSL-1.0
#include "identity/number.hpp"

#include "grammar/agency_number.hpp"
#include "grammar/resolution_number.hpp"
#include "model/leading_number.hpp"

#include <algorithm>

namespace recital {

namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) noexcept { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

}  // namespace

std::string_view numbering_of(std::string_view number) {
    auto const whole = [number](auto const& read) { return read && read->letters.empty() && read->range.end == number.size(); };
    if (number.starts_with("OS/")) return "OS/session/number";
    if (auto const read = grammar::parse_resolution_number(number); whole(read)) return read->numbering;
    if (auto const read = grammar::parse_number_of_organ(number); whole(read)) return read->numbering;
    return {};
}

bool numbers_so(std::string_view numbering, std::string_view number) {
    std::string_view const read = numbering_of(number);
    if (read == numbering) return true;
    if (read != "session/number") return false;
    // Digits, stroke, digits: which of them is the session is the organ's affair.
    std::string_view const behind = number.substr(number.find('/') + 1);
    return numbering == "number/session" || (numbering == "yy/number" && number.find('/') == 2) ||
           (numbering == "number/year" && is_year(behind));
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
