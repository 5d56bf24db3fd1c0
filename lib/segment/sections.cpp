// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/sections.hpp"

#include "segment/detail/letters.hpp"

#include <algorithm>

namespace recital::segmenting {

namespace {

constexpr std::size_t longest_heading = 240;

/// The number that a Roman numeral below forty writes in its only form; 0 for other letters.
unsigned small_roman(std::string_view mark) noexcept {
    unsigned value = 0;
    while (mark.starts_with('X') && value < 30) {
        value += 10;
        mark.remove_prefix(1);
    }
    constexpr std::string_view ones[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    for (unsigned k = 0; k < 10; ++k)
        if (mark == ones[k]) return value + k;
    return 0;
}

/// Dots or a page's number at its end: a line of a table of contents.
bool is_of_contents(std::string_view words) noexcept {
    return is_digit(words.back()) || words.find("....") != std::string_view::npos || words.find(". . .") != std::string_view::npos;
}

}  // namespace

bool Sections::take(std::string_view words) {
    if (words.empty() || words.size() > longest_heading) return false;
    if (begins_with(words, "section ")) words.remove_prefix(8);
    std::string_view mark = first_word(words);
    std::string_view title = words.substr(std::min(words.size(), mark.size() + 1));
    bool const stop = mark.size() > 1 && mark.back() == '.';
    if (stop) mark.remove_suffix(1);
    if (mark.empty() || mark.size() > 6 || !is_upper(mark.front())) return false;
    bool const titled = !title.empty();
    if (titled) {
        bool const heading = stop && (is_upper(title.front()) || title.front() == '"') && title.size() > 3 && !is_of_contents(words) &&
                             std::string_view{".,;:"}.find(title.back()) == std::string_view::npos;
        if (!heading) return false;
    }
    unsigned const roman = small_roman(mark);
    if (roman > 0 && open(Numbering::roman, roman, mark)) return true;
    return mark.size() == 1 && open(Numbering::letters, static_cast<unsigned>(mark.front() - 'A') + 1, mark);
}

bool Sections::open(Numbering numbering, unsigned number, std::string_view mark) {
    auto const level =
        std::find_if(m_levels.begin(), m_levels.end(), [numbering](Level const& each) { return each.numbering == numbering; });
    bool const follows = level != m_levels.end() && number == level->number + 1;
    if (number != 1 && !follows) return false;
    // Numerals below letters begin below the first of them: "I" behind "H" is the ninth letter.
    if (level == m_levels.end() && !m_levels.empty() && numbering == Numbering::roman) {
        if (m_levels.back().number > 1 && !m_numerals_below) return false;
        m_numerals_below = true;
    }
    m_levels.erase(level, m_levels.end());
    m_levels.push_back({numbering, number, std::string{mark}});
    m_path.clear();
    for (Level const& each : m_levels) m_path += (m_path.empty() ? "" : " ") + each.mark;
    return true;
}

void Sections::reset() {
    m_levels.clear();
    m_numerals_below = false;
    m_path.clear();
}

}  // namespace recital::segmenting
