// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>

namespace recital {

/// A number of paths. Their numbers grow with the power of their length and pass 2^64, and the greatest double, on graphs of some thousand
/// documents; so this is a double with an exponent of its own: value × 2^(500 × steps). Below 2^53 every count is exact; above, each
/// addition and multiplication rounds by at most 2^-53 of the result, so that a count made of n operations is off by at most about n ×
/// 1.2e-16 of itself (all terms are positive: nothing cancels).
class PathCount {
public:
    constexpr PathCount() = default;
    /// Any finite number that is not negative; more than 2^53 may have been rounded already.
    explicit PathCount(double value) : m_value(value) { carry(); }

    [[nodiscard]] bool is_zero() const noexcept { return m_value == 0; }
    /// Whether no rounding can have happened: a whole number below 2^53.
    [[nodiscard]] bool is_exact() const noexcept { return m_steps == 0 && m_value < 0x1p53; }

    PathCount& operator+=(PathCount const& other) noexcept {
        if (m_steps == other.m_steps) {
            m_value += other.m_value;
        } else {
            add_apart(other);
        }
        carry();
        return *this;
    }
    friend PathCount operator+(PathCount left, PathCount const& right) noexcept { return left += right; }
    friend PathCount operator*(PathCount const& left, PathCount const& right) noexcept {
        PathCount product;
        product.m_value = left.m_value * right.m_value;
        product.m_steps = left.m_steps + right.m_steps;
        product.carry();
        if (product.m_value == 0) product.m_steps = 0;
        return product;
    }
    friend bool operator==(PathCount const&, PathCount const&) = default;
    friend bool operator<(PathCount const& left, PathCount const& right) noexcept {
        return left.m_steps != right.m_steps ? left.m_steps < right.m_steps : left.m_value < right.m_value;
    }

    /// This count as a share of a whole that is not zero; 0 where it is below 2^-1000 of it.
    [[nodiscard]] double share_of(PathCount const& whole) const noexcept;

    /// The digits of an exact count ("1234567"); else seven significant ones, as "2.718282e+451".
    [[nodiscard]] std::string text() const;

private:
    void carry() noexcept {
        if (m_value < 0x1p500) return;
        m_value *= 0x1p-500;
        ++m_steps;
    }
    void add_apart(PathCount const& other) noexcept;

    double m_value = 0;        // less than 2^500; at least 1 where m_steps is not 0
    std::int64_t m_steps = 0;  // not negative
};

}  // namespace recital
