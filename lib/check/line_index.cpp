// SPDX-License-Identifier: BSL-1.0
#include "check/detail/line_index.hpp"

#include "model/utf8.hpp"

#include <algorithm>

namespace recital {

LineIndex::LineIndex(std::string_view text) : m_text{text}, m_begins{0} {
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string_view::npos;) m_begins.push_back(++at);
}

LineColumn LineIndex::at(std::size_t byte) const {
    auto const line = static_cast<std::size_t>(std::upper_bound(m_begins.begin(), m_begins.end(), byte) - m_begins.begin());
    LineColumn place{line, 1};
    for (std::size_t at = m_begins[line - 1]; at < byte; at += first_sequence(m_text.substr(at)).length) ++place.column;
    return place;
}

}  // namespace recital
