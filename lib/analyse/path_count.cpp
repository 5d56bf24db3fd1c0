// SPDX-License-Identifier: BSL-1.0
#include "analyse/path_count.hpp"

#include <cmath>

namespace recital {

void PathCount::add_apart(PathCount const& other) noexcept {
    // Two steps apart, the smaller one changes no digit.
    if (m_steps < other.m_steps) {
        m_value = other.m_steps - m_steps == 1 ? other.m_value + m_value * 0x1p-500 : other.m_value;
        m_steps = other.m_steps;
    } else if (m_steps - other.m_steps == 1) {
        m_value += other.m_value * 0x1p-500;
    }
}

double PathCount::share_of(PathCount const& whole) const noexcept {
    std::int64_t const apart = m_steps - whole.m_steps;
    if (apart < -2) return 0;
    return std::ldexp(m_value / whole.m_value, static_cast<int>(500 * (apart < 2 ? apart : 2)));
}

std::string PathCount::text() const {
    if (is_exact()) return std::to_string(static_cast<long long>(m_value));
    // The count is 10^decimal: the whole part of `decimal` is the power of ten, the rest gives the digits.
    double const decimal = std::log10(m_value) + 500 * static_cast<double>(m_steps) * std::log10(2.0);
    auto power = static_cast<long long>(std::floor(decimal));
    auto digits = std::llround(std::pow(10.0, decimal - static_cast<double>(power)) * 1e6);
    if (digits >= 10'000'000) {
        digits /= 10;
        ++power;
    }
    std::string const written = std::to_string(digits);
    return written.substr(0, 1) + '.' + written.substr(1) + "e+" + std::to_string(power);
}

}  // namespace recital
