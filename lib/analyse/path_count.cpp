// SPDX-License-Identifier: BSL-1.0
#include "analyse/path_count.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace recital {

PathCount::PathCount(double value) : m_mantissa(value) { normalise(); }

void PathCount::normalise() {
    int shift = 0;
    m_mantissa = std::frexp(m_mantissa, &shift);
    m_exponent = m_mantissa == 0 ? 0 : m_exponent + shift;
}

PathCount& PathCount::operator+=(PathCount const& other) {
    if (other.is_zero()) return *this;
    if (is_zero()) return *this = other;
    PathCount smaller = other;
    if (m_exponent < smaller.m_exponent) std::swap(*this, smaller);
    // More than 2^60 apart, the smaller one changes no digit.
    std::int64_t const apart = std::min<std::int64_t>(m_exponent - smaller.m_exponent, 60);
    m_mantissa += std::ldexp(smaller.m_mantissa, -static_cast<int>(apart));
    normalise();
    return *this;
}

PathCount operator*(PathCount const& left, PathCount const& right) {
    PathCount product;
    product.m_mantissa = left.m_mantissa * right.m_mantissa;
    product.m_exponent = left.m_exponent + right.m_exponent;
    product.normalise();
    return product;
}

bool operator<(PathCount const& left, PathCount const& right) noexcept {
    if (left.is_zero() || right.is_zero()) return left.is_zero() && !right.is_zero();
    if (left.m_exponent != right.m_exponent) return left.m_exponent < right.m_exponent;
    return left.m_mantissa < right.m_mantissa;
}

double PathCount::share_of(PathCount const& whole) const {
    if (is_zero()) return 0;
    std::int64_t const exponent = m_exponent - whole.m_exponent;
    return exponent < -1000 ? 0 : std::ldexp(m_mantissa / whole.m_mantissa, static_cast<int>(std::min<std::int64_t>(exponent, 1000)));
}

std::string PathCount::text() const {
    if (is_exact()) return std::to_string(static_cast<long long>(std::ldexp(m_mantissa, static_cast<int>(m_exponent))));
    // mantissa × 2^exponent = 10^decimal: the whole part of `decimal` is the power of ten, the rest gives the digits.
    double const decimal = std::log10(m_mantissa) + static_cast<double>(m_exponent) * std::log10(2.0);
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
