// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/paragraphs.hpp"

#include "grammar/date.hpp"
#include "model/work_limit.hpp"
#include "segment/detail/headings.hpp"
#include "segment/detail/letters.hpp"

#include <algorithm>

namespace recital::segmenting {

namespace {

std::string_view unquoted(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == '"' || text.front() == '\'')) text.remove_prefix(1);
    return text;
}

/// The last sign of a line that says something, footnote marks and closing quotes left aside: "Child, 8" ends in a comma.
/// So does "Child, 1/" of typewritten documents, but not "resolution 52/", whose number goes on below.
char last_sign(std::string_view line) noexcept {
    while (line.size() > 4 && line.back() == '/') {
        std::string_view const mark = last_word(line);
        std::size_t const rest = line.size() - mark.size();
        bool const number = mark.size() <= 4 && mark.size() > 1 && count_digits(mark) + 1 == mark.size();
        if (!number || rest < 2 || is_word(line[rest - 2])) break;
        line = line.substr(0, rest - 1);
    }
    std::size_t n = line.size();
    std::size_t digits = 0;
    while (n > 0 && digits < 3 && is_digit(line[n - 1])) --n, ++digits;
    bool const mark = digits > 0 && n > 1 &&
                      (line[n - 1] == ' ' ? !is_word(line[n - 2])
                                          : !is_word(line[n - 1]) && line[n - 1] != '/' && line[n - 1] != '-' && line[n - 1] != '.');
    if (!mark) n = line.size();
    while (n > 0 && (line[n - 1] == ' ' || line[n - 1] == '"' || line[n - 1] == '\'' || line[n - 1] == '*')) --n;
    return n > 0 ? line[n - 1] : ' ';
}

bool ends_clause(char sign) noexcept { return sign == '.' || sign == ';' || sign == ':' || sign == ',' || sign == '?' || sign == '!'; }
bool ends_sentence(char sign) noexcept { return sign == '.' || sign == ';' || sign == ':' || sign == '?' || sign == '!'; }

/// "I", "II", "A", "B": a section's mark alone on its line.
bool is_section_mark(std::string_view line) noexcept {
    if (line.empty() || line.size() > 5) return false;
    if (line.back() == '.') line.remove_suffix(1);
    return !line.empty() && (line.find_first_not_of("IVX") == std::string_view::npos || (line.size() == 1 && is_upper(line.front())));
}

class Grouper {
public:
    Grouper(Sheet const& sheet, OpeningReader const& openings) : m_sheet{sheet}, m_openings{openings} {}

    /// Whether the line opens a paragraph, `before` being the text line above it.
    bool opens(std::uint32_t before, std::uint32_t line, std::string_view next, bool broken) {
        Line const& now = m_sheet.lines[line];
        std::string_view const text = m_sheet.text(now);
        std::string_view const above = m_sheet.text(m_sheet.lines[before]);
        std::string_view const words = unquoted(text);
        char const sign = last_sign(above);
        bool const blank = now.blank_above && !broken;

        if (is_bare_label(above)) return false;
        Label const label = grammar::parse_paragraph_label(words);
        if (label.kind == Label::Kind::number) {
            unsigned const value = number_at(label.text);
            bool const follows = value == m_last_number + 1;
            bool const starts = blank || ends_clause(sign) || follows ||
                                (value == 1 && is_speaking_organ(above, m_openings.vocabulary())) || is_section_mark(above);
            if (starts) m_last_number = value;
            return starts;
        }
        if (label.kind == Label::Kind::letter && (blank || ends_clause(sign) || ends_in_conjunction(above))) return true;
        if (is_speaking_organ(words, m_openings.vocabulary()) && (blank || ends_in_title(above) || ends_clause(sign))) {
            m_last_number = 0;
            m_in_text = true;
            return true;
        }
        if (is_speaking_organ(above, m_openings.vocabulary()) && above.back() == ',') return true;
        if (is_annex_heading(text, m_openings.vocabulary()) || is_annex_heading(above, m_openings.vocabulary())) return true;
        if (is_closing(text) && (blank || ends_sentence(sign))) return true;
        if (is_closing(above) && (grammar::is_date(text) || blank)) return true;
        if (is_section_mark(text) || is_section_mark(above)) return blank || ends_clause(sign) || is_section_mark(above);
        if (grammar::parse_document_heading(text) && (blank || ends_sentence(sign) || grammar::is_date(above))) {
            m_in_text = false;
            return true;
        }

        if (broken) return opens_after_break(text, words, sign);
        if (blank) return ends_clause(sign) || !is_lower(words.empty() ? ' ' : words.front());
        if (now.page_top) return opens_after_break(text, words, sign);
        if (words.empty() || !is_upper(words.front())) return false;
        if (!ends_clause(sign)) {
            // Below a title whose organ's line was lost.
            if (sign == '-' || (is_lower(above.front()) && !m_heading_like)) return false;
            if (m_in_text && !m_heading_like) return false;
            Opening const first = m_openings.read(words);
            if (m_in_text) return first.known;
            m_in_text = first.known && first.kind == Opening::Kind::participle && text.size() > 40;
            return m_in_text;
        }
        // A heading within the text: it ends without a sign, and a numbered paragraph follows.
        if (!ends_clause(last_sign(text)) && text.size() < 80 && (opens_numbered_paragraph(next) || sign == ';')) return true;
        if (now.indent >= m_sheet.lines[before].indent + 3 && now.indent < m_sheet.lines[before].indent + 14 && ends_sentence(sign))
            return true;
        if (words.size() < text.size() && ends_sentence(sign) && begins_with(words, "the security council ")) return true;
        Opening const opening = m_openings.read(words);
        if (!opening.known) return false;
        bool const in_preamble = m_in_text && m_last_number == 0;
        return opening.kind == Opening::Kind::participle || in_preamble || sign == ';' || sign == ':' ||
               (sign == '.' && above.size() < 200);
    }

    /// Takes note that a paragraph begins with this line.
    void begin(std::uint32_t line) {
        std::string_view const words = unquoted(m_sheet.text(m_sheet.lines[line]));
        m_heading_like =
            words.size() < 95 && !words.empty() && is_upper(words.front()) && !ends_clause(words.back()) && !m_openings.read(words).known;
    }

private:
    /// "6." alone on its line: its words follow.
    static bool is_bare_label(std::string_view line) {
        Label const label = grammar::parse_paragraph_label(line);
        return label.kind != Label::Kind::none && label.length >= line.size();
    }
    static bool ends_in_conjunction(std::string_view line) noexcept {
        std::string_view const word = last_word(line);
        return word == "and" || word == "or" || word == "and/or";
    }
    /// A title ends without a sign, or in "(2018–2027)" or a quotation.
    static bool ends_in_title(std::string_view line) noexcept {
        return !line.empty() && (is_word(line.back()) || line.back() == ')' || line.back() == '"' || line.ends_with("\u201d"));
    }

    bool opens_after_break(std::string_view text, std::string_view words, char sign) const {
        if (words.empty() || is_lower(words.front())) return false;
        if (ends_sentence(sign)) return true;
        if (sign == ',') {
            Opening const opening = m_openings.read(words);
            return opening.kind == Opening::Kind::participle && (opening.known || text.size() > 40);
        }
        return false;
    }

    Sheet const& m_sheet;
    OpeningReader const& m_openings;
    unsigned m_last_number = 0;
    bool m_heading_like = false;  // the paragraph began with a line that may be a heading
    bool m_in_text = false;       // an organ's line has come since the last heading
};

}  // namespace

std::vector<LineGroup> group_lines(Sheet const& sheet, std::vector<Role> const& roles, OpeningReader const& openings) {
    std::vector<LineGroup> groups;
    Grouper grouper{sheet, openings};
    bool broken = false;
    std::uint32_t before = 0;
    for (std::uint32_t i = 0; i < sheet.lines.size(); ++i) {
        WorkLimit::check();
        if (roles[i] != Role::text) {
            broken = true;
            continue;
        }
        bool const torn = broken || sheet.lines[i].page_top;
        std::string_view const next = i + 1 < sheet.lines.size() ? sheet.text(sheet.lines[i + 1]) : std::string_view{};
        if (groups.empty() || grouper.opens(before, i, next, torn)) {
            groups.emplace_back();
            grouper.begin(i);
        }
        groups.back().lines.push_back(i);
        before = i;
        broken = false;
    }
    return groups;
}

}  // namespace recital::segmenting
