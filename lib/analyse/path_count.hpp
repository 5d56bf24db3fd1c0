// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>

namespace recital {

/// A number of paths. Their numbers grow with the power of their length and pass 2^64, and the greatest double, on graphs of some thousand
/// documents; so this is a double with an exponent of its own: mantissa × 2^exponent. Below 2^53 every count is exact; above, each addition and
/// multiplication rounds by at most 2^-53 of the value, so that a count made of n operations is off by at most about n × 1.2e-16 of itself
/// (all terms are positive: nothing cancels).
class PathCount {
public:
    constexpr PathCount() = default;
    /// Any finite number that is not negative; more than 2^53 may have been rounded already.
    explicit PathCount(double value);

    [[nodiscard]] bool is_zero() const noexcept { return m_mantissa == 0; }
    /// Whether no rounding can have happened: a whole number below 2^53.
    [[nodiscard]] bool is_exact() const noexcept { return m_mantissa == 0 || m_exponent <= 53; }

    PathCount& operator+=(PathCount const& other);
    friend PathCount operator+(PathCount left, PathCount const& right) { return left += right; }
    friend PathCount operator*(PathCount const& left, PathCount const& right);
    friend bool operator==(PathCount const&, PathCount const&) = default;
    friend bool operator<(PathCount const& left, PathCount const& right) noexcept;

    /// This count as a share of a whole that is not zero; 0 where it is below 2^-1000 of it.
    [[nodiscard]] double share_of(PathCount const& whole) const;

    /// The digits of an exact count ("1234567"); else seven significant ones, as "2.718282e+451".
    [[nodiscard]] std::string text() const;

private:
    void normalise();

    double m_mantissa = 0;  // 0, or at least 0.5 and less than 1
    std::int64_t m_exponent = 0;
};

}  // namespace recital
