// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/pdf_date.hpp"

#include <stdlib.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <string_view>

namespace recital {

namespace {

std::string padded(long long value, std::size_t digits) {
    std::string const text = std::to_string(value);
    return std::string(text.size() < digits ? digits - text.size() : 0, '0') + text;
}

/// As ISO 32000-1, 7.9.4 has it: D:20261124221409Z.
std::string pdf_date(long long seconds) {
    using namespace std::chrono;
    sys_days const day{days{seconds / 86400}};
    year_month_day const date{day};
    long long const rest = seconds % 86400;
    return "D:" + padded(static_cast<int>(date.year()), 4) + padded(static_cast<unsigned>(date.month()), 2) +
           padded(static_cast<unsigned>(date.day()), 2) + padded(rest / 3600, 2) + padded(rest / 60 % 60, 2) + padded(rest % 60, 2) + 'Z';
}

}  // namespace

InUniversalTime::InUniversalTime() {
    if (char const* const zone = std::getenv("TZ")) m_before = zone;
    ::setenv("TZ", "UTC0", 1);
    ::tzset();
}

InUniversalTime::~InUniversalTime() {
    if (m_before)
        ::setenv("TZ", m_before->c_str(), 1);
    else
        ::unsetenv("TZ");
    ::tzset();
}

void set_pdf_date(std::string& pdf, std::optional<long long> seconds) {
    constexpr std::string_view key = "/CreationDate (";
    std::size_t const at = pdf.rfind(key);
    std::size_t const end = at == std::string::npos ? at : pdf.find(')', at);
    if (end == std::string::npos) return;
    std::size_t const first = at + key.size();
    std::string const date = seconds && *seconds >= 0 ? pdf_date(*seconds) : std::string{};
    if (date.size() == end - first)
        pdf.replace(first, date.size(), date);
    else
        std::fill(pdf.begin() + static_cast<std::ptrdiff_t>(at), pdf.begin() + static_cast<std::ptrdiff_t>(end) + 1, ' ');
}

}  // namespace recital
