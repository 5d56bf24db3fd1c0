// SPDX-License-Identifier: BSL-1.0
#include "segment/numbering.hpp"

#include <utility>

namespace recital::segmenting {

void Numbering::reset() {
    m_number.clear();
    m_letter.clear();
    m_roman.clear();
}

void Numbering::number(std::string text) {
    reset();
    m_number = std::move(text);
}

void Numbering::letter(std::string const& text) {
    bool const could_be_roman = text.find_first_not_of("ivxl") == std::string::npos;
    bool const next_letter = text.size() == 1 && m_letter.size() == 1 && text[0] == m_letter[0] + 1;
    bool const first_roman = text == "i" && !(next_letter && m_roman.empty());
    bool const more_roman = !m_roman.empty() && could_be_roman && !(next_letter && text != "v" && text != "x");
    if (could_be_roman && (first_roman || more_roman)) {
        m_roman = text;
    } else {
        m_letter = text;
        m_roman.clear();
    }
}

std::string Numbering::text() const {
    std::string out = m_number;
    for (std::string const* part : {&m_letter, &m_roman}) {
        if (part->empty()) continue;
        if (!out.empty()) out += ' ';
        out += '(';
        out += *part;
        out += ')';
    }
    return out;
}

}  // namespace recital::segmenting
