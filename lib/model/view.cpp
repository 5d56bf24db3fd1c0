// SPDX-License-Identifier: BSL-1.0
#include "model/view.hpp"

#include <algorithm>

namespace recital {

void View::append(char byte, std::uint32_t origin) {
    m_chars.push_back(byte);
    m_origin.push_back(origin);
}

void View::append(std::string_view bytes, std::uint32_t origin) {
    m_chars.append(bytes);
    std::size_t const had = m_origin.size();
    m_origin.resize(had + bytes.size());
    for (std::size_t at = had; at < m_origin.size(); ++at) m_origin[at] = origin++;
}

void View::mark_repair() { m_repairs.push_back(static_cast<std::uint32_t>(m_chars.size())); }

void View::pop_back() {
    m_chars.pop_back();
    m_origin.pop_back();
}

std::uint32_t View::origin(std::size_t at) const {
    if (m_origin.empty()) return 0;
    return at < m_origin.size() ? m_origin[at] : m_origin.back() + 1;
}

Span View::source_span(std::size_t begin, std::size_t end) const { return {m_origin[begin], m_origin[end - 1] + 1}; }

bool View::repaired(std::size_t begin, std::size_t end) const {
    auto const first = std::upper_bound(m_repairs.begin(), m_repairs.end(), static_cast<std::uint32_t>(begin));
    return first != m_repairs.end() && *first < end;
}

}  // namespace recital
