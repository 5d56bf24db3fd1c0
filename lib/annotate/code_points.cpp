// SPDX-License-Identifier: BSL-1.0
#include "annotate/detail/code_points.hpp"

#include "model/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace recital {

namespace {
constexpr std::size_t stride = 1024;
}

CodePoints::CodePoints(std::string_view bytes) : m_bytes{bytes} {
    std::size_t points = 0;
    for (std::size_t at = 0; at < bytes.size(); at += first_sequence(bytes.substr(at)).length, ++points)
        if (m_steps.empty() || at >= m_steps.back().byte + stride) m_steps.push_back({at, points});
    if (m_steps.empty()) m_steps.push_back({0, 0});
}

std::size_t CodePoints::before(std::size_t at) const {
    auto const step = std::prev(
        std::upper_bound(m_steps.begin(), m_steps.end(), at, [](std::size_t wanted, Step const& each) { return wanted < each.byte; }));
    std::size_t points = step->points;
    for (std::size_t byte = step->byte; byte < at; byte += first_sequence(m_bytes.substr(byte)).length) ++points;
    return points;
}

std::size_t CodePoints::byte_of(std::size_t number) const {
    auto const step = std::prev(std::upper_bound(m_steps.begin(), m_steps.end(), number,
                                                 [](std::size_t wanted, Step const& each) { return wanted < each.points; }));
    std::size_t byte = step->byte;
    for (std::size_t points = step->points; points < number && byte < m_bytes.size(); ++points)
        byte += first_sequence(m_bytes.substr(byte)).length;
    return byte;
}

}  // namespace recital
