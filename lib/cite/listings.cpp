// SPDX-License-Identifier: BSL-1.0
// Lists of mandates as budgets print them: a heading that names the organ and says "resolutions", below it numbers alone.
#include "cite/detail/scanner.hpp"

#include "grammar/resolution_number.hpp"

namespace recital {

namespace {

/// A heading is short, and so many paragraphs (titles of the resolutions) may stand between two listings below it.
constexpr std::size_t longest_heading = 160;
constexpr std::uint32_t widest_gap = 3;
constexpr std::size_t longest_listing = 400;

bool ends_with(std::string_view text, std::string_view words) {
    return text.size() >= words.size() && text.substr(text.size() - words.size()) == words;
}

}  // namespace

void Scanner::read_heading() {
    if (m_text.size() > longest_heading) return;
    WordList const& endings = m_tables.words.heading_endings;
    for (std::size_t row = 0; row < endings.size(); ++row) {
        std::string_view const words = endings.words()[row];
        std::string_view const what = endings.values()[row];
        MentionKind const kind = what == "resolution" ? MentionKind::resolution
                                 : what == "decision" ? MentionKind::decision
                                                      : MentionKind::bare_number;
        if (!ends_with(m_text, words)) continue;
        std::size_t const organ_end = m_text.size() - words.size();
        for (std::size_t i = m_reading.organs.size(); i > m_first_organ; --i) {
            auto const& organ = m_reading.organs[i - 1];
            if (organ.end != organ_end || organ.begin > 8) continue;
            m_heading = {organ.name.empty() ? organ.words : organ.name, kind, m_paragraph, true};
            return;
        }
        return;
    }
}

bool Scanner::read_listing() {
    if (!m_heading.open) return false;
    if (m_paragraph > m_heading.last_paragraph + widest_gap) {
        m_heading.open = false;
        return false;
    }
    if (m_text.empty() || m_text.size() > longest_listing) return false;
    if (!grammar::parse_resolution_number(m_text)) return false;
    ++m_group;
    std::size_t const end = read_list(0, m_heading.kind, 0, m_heading.organ_words, Form::list);
    if (end == 0) return false;
    m_heading.last_paragraph = m_paragraph;
    m_list_end = end;
    return true;
}

}  // namespace recital
