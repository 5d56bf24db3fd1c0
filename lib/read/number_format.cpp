// SPDX-License-Identifier: BSL-1.0
#include "read/detail/number_format.hpp"

#include <array>
#include <utility>

namespace recital {

namespace {

constexpr std::array<std::pair<std::string_view, NumberFormat>, 13> names{{
    {"decimal", NumberFormat::decimal},
    {"decimalZero", NumberFormat::decimal_zero},
    {"lowerRoman", NumberFormat::lower_roman},
    {"upperRoman", NumberFormat::upper_roman},
    {"lowerLetter", NumberFormat::lower_letter},
    {"upperLetter", NumberFormat::upper_letter},
    {"ordinal", NumberFormat::ordinal},
    {"cardinalText", NumberFormat::cardinal_text},
    {"ordinalText", NumberFormat::ordinal_text},
    {"numberInDash", NumberFormat::in_dashes},
    {"chicago", NumberFormat::chicago},
    {"bullet", NumberFormat::bullet},
    {"none", NumberFormat::none},
}};

std::string roman(std::int64_t number, bool upper) {
    constexpr std::array<std::pair<int, std::string_view>, 13> values{{{1000, "m"},
                                                                       {900, "cm"},
                                                                       {500, "d"},
                                                                       {400, "cd"},
                                                                       {100, "c"},
                                                                       {90, "xc"},
                                                                       {50, "l"},
                                                                       {40, "xl"},
                                                                       {10, "x"},
                                                                       {9, "ix"},
                                                                       {5, "v"},
                                                                       {4, "iv"},
                                                                       {1, "i"}}};
    std::string out;
    for (auto const& [value, letters] : values)
        for (; number >= value; number -= value) out += letters;
    if (upper)
        for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
    return out;
}

std::string letters(std::int64_t number, char first) {
    return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char>(first + (number - 1) % 26));
}

std::string ordinal(std::int64_t number) {
    std::int64_t const last = number % 10;
    bool const teen = number % 100 >= 11 && number % 100 <= 13;
    char const* const ending = teen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    return std::to_string(number) + ending;
}

std::string in_words(std::int64_t number, bool ordinal) {
    constexpr std::array cardinals{"",         "one",     "two",     "three",     "four",     "five",    "six",
                                   "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                   "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    constexpr std::array ordinals{"",           "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
                                  "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
                                  "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
    constexpr std::array tens{"", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"};
    auto const at = static_cast<std::size_t>(number);
    std::string out;
    if (at < 20) {
        out = ordinal ? ordinals[at] : cardinals[at];
    } else {
        out = tens[at / 10] + std::string{ordinal && at % 10 == 0 ? "ieth" : "y"};
        if (at % 10 != 0) out += '-' + std::string{ordinal ? ordinals[at % 10] : cardinals[at % 10]};
    }
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

std::string chicago(std::int64_t number) {
    constexpr std::array marks{"*", "†", "‡", "§"};
    std::string out;
    for (std::int64_t i = 0; i <= (number - 1) / 4; ++i) out += marks[static_cast<std::size_t>((number - 1) % 4)];
    return out;
}

}  // namespace

NumberFormat number_format(std::string_view name) noexcept {
    for (auto const& [known, format] : names)
        if (known == name) return format;
    return NumberFormat::decimal;
}

std::string formatted(std::int64_t number, NumberFormat format) {
    bool const counts = number >= 1;
    switch (format) {
    case NumberFormat::bullet:
    case NumberFormat::none: return {};
    case NumberFormat::decimal_zero: return (number >= 0 && number < 10 ? "0" : "") + std::to_string(number);
    case NumberFormat::lower_roman:
    case NumberFormat::upper_roman:
        if (counts && number <= 32'767) return roman(number, format == NumberFormat::upper_roman);
        break;
    case NumberFormat::lower_letter:
    case NumberFormat::upper_letter:
        if (counts && number <= 780) return letters(number, format == NumberFormat::lower_letter ? 'a' : 'A');
        break;
    case NumberFormat::ordinal:
        if (counts) return ordinal(number);
        break;
    case NumberFormat::cardinal_text:
    case NumberFormat::ordinal_text:
        if (counts && number <= 99) return in_words(number, format == NumberFormat::ordinal_text);
        break;
    case NumberFormat::in_dashes: return "- " + std::to_string(number) + " -";
    case NumberFormat::chicago:
        if (counts && number <= 40) return chicago(number);
        break;
    case NumberFormat::decimal: break;
    }
    return std::to_string(number);
}

}  // namespace recital
