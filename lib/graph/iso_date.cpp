// SPDX-License-Identifier: BSL-1.0
#include "graph/iso_date.hpp"

#include <array>
#include <charconv>

namespace recital {
namespace {

/// The number of exactly these digits, -1 where they are none.
int number_in(std::string_view digits) noexcept {
    int value = -1;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() && digits.front() != '-' ? value : -1;
}

int days_in(int year, int month) noexcept {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[static_cast<std::size_t>(month) - 1] + (month == 2 && leap ? 1 : 0);
}

std::string padded(int number, std::size_t width) {
    std::string const digits = std::to_string(number);
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

}  // namespace

DateParts date_parts(std::string_view iso) noexcept {
    bool const dashed = iso.size() == 4 || (iso.size() == 7 && iso[4] == '-') || (iso.size() == 10 && iso[4] == '-' && iso[7] == '-');
    if (!dashed) return {};
    DateParts parts{number_in(iso.substr(0, 4)), 0, 0};
    if (iso.size() > 4) parts.month = number_in(iso.substr(5, 2));
    bool const no_month = iso.size() > 4 && (parts.month < 1 || parts.month > 12);
    if (parts.year < 1 || no_month) return {};
    if (iso.size() > 7) parts.day = number_in(iso.substr(8, 2));
    bool const no_day = iso.size() > 7 && (parts.day < 1 || parts.day > days_in(parts.year, parts.month));
    return no_day ? DateParts{} : parts;
}

std::string first_day(std::string_view iso, int year) {
    DateParts const parts = date_parts(iso);
    if (parts.year != 0) year = parts.year;
    if (year < 1 || year > 9999) return {};
    return padded(year, 4) + '-' + padded(parts.month == 0 ? 1 : parts.month, 2) + '-' + padded(parts.day == 0 ? 1 : parts.day, 2);
}

}  // namespace recital
