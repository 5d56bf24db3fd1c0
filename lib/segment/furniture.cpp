// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/furniture.hpp"

#include "identity/written.hpp"
#include "model/work_limit.hpp"

#include "segment/detail/headings.hpp"
#include "segment/detail/letters.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace recital::segmenting {

namespace {

bool all_digits(std::string_view word) noexcept { return !word.empty() && count_digits(word) == word.size(); }

/// "97-77014", "23-26023", also "V.05-12345", "GE.97-12345", "N0012345", "K0123456".
bool is_job_number(std::string_view word) noexcept {
    std::size_t i = 0;
    while (i < word.size() && i < 3 && is_upper(word[i])) ++i;
    if (i < word.size() && word[i] == '.' && i > 0) ++i;
    std::string_view const rest = word.substr(i);
    std::size_t const n = count_digits(rest);
    if (n == 2 && rest.size() > 7 && rest[2] == '-' && count_digits(rest.substr(3)) >= 5)
        return all_digits(rest.substr(3)) && rest.size() <= 9;
    return i > 0 && n >= 7 && n <= 8 && n == rest.size();
}

/// "2/5": a page of so many.
bool is_page_fraction(std::string_view word) noexcept {
    auto const slash = word.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash > 3) return false;
    std::string_view const page = word.substr(0, slash);
    std::string_view const pages = word.substr(slash + 1);
    return all_digits(page) && all_digits(pages) && pages.size() <= 3 && number_at(page) >= 1 && number_at(page) <= number_at(pages);
}

/// "(E)", "E", "(EFS)", "English": which language a page is in; only beside other marks.
bool is_language(std::string_view word) noexcept {
    return word == "(E)" || word == "E" || word == "(EFS)" || word == "(e)" || word == "English" || word == "ENGLISH" ||
           word == "Original:";
}

/// "(1994)", "(XXVII)": what older symbols have behind a blank.
bool is_bracketed(std::string_view word) noexcept {
    return word.size() > 2 && word.front() == '(' && word.back() == ')' &&
           word.substr(1, word.size() - 2).find_first_not_of("0123456789IVXLS-") == std::string_view::npos;
}

bool has_only(std::string_view word, std::string_view allowed) noexcept {
    return !word.empty() && word.find_first_not_of(allowed) == std::string_view::npos;
}

template <class Visit>
void each_word(std::string_view line, Visit visit) {
    while (!line.empty()) {
        std::string_view const word = first_word(line);
        if (!word.empty()) visit(word);
        line.remove_prefix(std::min(line.size(), word.size() + 1));
    }
}

/// Letters and digits only, in lower case: what is left of a head when its setting is taken away.
std::string bare(std::string_view line) {
    std::string out;
    for (char const c : line)
        if (is_word(c)) out.push_back(lower(c));
    return out;
}

std::string letters_of(std::string_view line) {
    std::string out;
    for (char const c : line)
        if (is_letter(c)) out.push_back(lower(c));
    return out;
}

/// The line without symbols, page and job numbers at its ends.
std::string_view strip_marks(std::string_view line) noexcept {
    auto const is_mark = [](std::string_view word) {
        return is_symbol(word) || is_job_number(word) || is_page_fraction(word) || (all_digits(word) && word.size() <= 3);
    };
    for (;;) {
        std::string_view const word = first_word(line);
        if (word.empty() || word.size() == line.size() || !is_mark(word)) break;
        line.remove_prefix(word.size() + 1);
    }
    for (;;) {
        std::string_view const word = last_word(line);
        if (word.empty() || word.size() == line.size() || !is_mark(word)) break;
        line.remove_suffix(word.size() + 1);
    }
    return line;
}

/// The document's title as its heading prints it, bare: the lines between a number with a full stop and the organ's line.
std::string title_of(Sheet const& sheet) {
    std::size_t const limit = std::min<std::size_t>(sheet.lines.size(), 60);
    for (std::size_t i = 0; i < limit; ++i) {
        WorkLimit::check();
        std::string_view line = sheet.text(sheet.lines[i]);
        std::string_view const word = first_word(line);
        if (word.size() < 4 || word.back() != '.' || word.find('/') == std::string_view::npos || !is_digit(word[word.size() - 2])) continue;
        std::string title = bare(line.substr(word.size()));
        for (std::size_t k = i + 1; k < limit && k < i + 8; ++k) {
            std::string_view const next = sheet.text(sheet.lines[k]);
            if (begins_with(next, "the ") && (next.back() == ',' || next.size() < 40)) break;
            title += bare(next);
        }
        return title;
    }
    return {};
}

/// "A/RES/44/25", "S/RES/902 (1994)": a symbol alone on its line.
bool is_symbol_line(std::string_view line) noexcept {
    std::string_view const word = first_word(line);
    return is_symbol(word) && (word.size() == line.size() || is_bracketed(line.substr(word.size() + 1)));
}

/// The document's own symbol, where it stands alone on one of its first lines.
std::string_view own_symbol(Sheet const& sheet) {
    for (std::size_t i = 0; i < std::min<std::size_t>(sheet.lines.size(), 12); ++i) {
        std::string_view const line = sheet.text(sheet.lines[i]);
        if (is_symbol_line(line)) return line;
        std::string_view const last = last_word(line);
        if (begins_with(line, "united nations ") && is_symbol(last) && last.size() + 15 == line.size()) return last;
    }
    return {};
}

class PageTops {
public:
    PageTops(Sheet const& sheet, std::string_view own, Vocabulary const& vocabulary)
        : m_sheet{sheet}, m_own{own}, m_vocabulary{vocabulary}, m_title{title_of(sheet)} {
        for (std::size_t i = 1; i < sheet.lines.size(); ++i) {
            WorkLimit::check();
            if (!sheet.lines[i].page_top) continue;
            for (std::size_t k = i; k < sheet.lines.size() && k < i + 5 && (k == i || !sheet.lines[k].page_top); ++k) {
                std::string const head = bare(strip_marks(sheet.text(sheet.lines[k])));
                if (head.size() >= 6) ++m_seen[head];
            }
        }
    }

    /// Marks the head of the page that begins with line `first`.
    void mark(std::size_t first, std::vector<Role>& roles) const {
        std::string head;
        std::size_t pending = first;  // lines from here to the present one are part of a head that is not yet complete
        std::size_t end = std::min(m_sheet.lines.size(), first + 8);
        for (std::size_t i = first; i < end && (i == first || !m_sheet.lines[i].page_top); ++i) {
            WorkLimit::check();
            std::string_view const line = m_sheet.text(m_sheet.lines[i]);
            bool const own = is_page_mark(line) || line == m_own || (first == 0 && is_symbol_line(line)) ||
                             is_volume_head(line, m_vocabulary) || (first == i && all_digits(line) && line.size() <= 4) ||
                             is_head_word(line);
            if (own) {
                if (head.empty()) pending = i + 1;
                roles[i] = Role::furniture;
                continue;
            }
            std::string_view const stripped = strip_marks(line);
            std::string const added = bare(stripped);
            if (added.empty()) break;
            auto const seen = m_seen.find(added);
            bool const repeated = first > 0 && seen != m_seen.end() && seen->second >= 2;
            if (repeated) {
                for (std::size_t k = pending; k <= i; ++k) roles[k] = Role::furniture;
                head += added;
                pending = i + 1;
                continue;
            }
            if (first == 0 || m_title.compare(0, head.size() + added.size(), head + added) != 0) break;
            head += added;
            if (head.size() >= 12 || head == m_title)
                for (; pending <= i; ++pending) roles[pending] = Role::furniture;
        }
    }

private:
    static bool is_head_word(std::string_view line) noexcept {
        return line == "United Nations" || line == "UNITED NATIONS" || line == "English" || line == "ENGLISH";
    }

    Sheet const& m_sheet;
    std::string_view m_own;
    Vocabulary const& m_vocabulary;
    std::string m_title;
    std::unordered_map<std::string, unsigned> m_seen;
};

}  // namespace

bool is_rule(std::string_view line) noexcept {
    if (line.empty() || std::string_view{"_-=*"}.find(line.front()) == std::string_view::npos) return false;
    std::size_t const strokes =
        static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) { return c == '_' || c == '-' || c == '='; }));
    return strokes >= 3 && has_only(line, "_-= *");
}

bool is_page_mark(std::string_view line) noexcept {
    if (line.empty() || line.size() > 80) return false;
    // Two lower-case letters at its beginning: words. Most lines are settled here.
    if (line.size() > 12 && is_lower(line[1]) && is_lower(line[2]) && !begins_with(line, "page ") && !is_language(first_word(line)))
        return false;
    if (has_only(line, "/. ") && line.front() == '/') return true;
    if (has_only(line, "* ") && line.size() >= 3) return true;
    if (begins_with(line, "page ") && all_digits(line.substr(5))) return true;
    if (line.size() >= 5 && line.size() <= 8 && line.starts_with("- ") && line.ends_with(" -"))
        return all_digits(line.substr(2, line.size() - 4));
    bool only_marks = true;
    bool page = false;     // "Page" has come, its number is due
    unsigned symbols = 0;  // "A/RES/44/25 English Page 3": a symbol counts where the page's number stands beside it
    unsigned pages = 0;
    unsigned strong = 0;
    each_word(line, [&](std::string_view word) {
        bool const bar_code = word.size() >= 8 && word.front() == '*' && word.back() == '*';
        if (page && !all_digits(word)) only_marks = false;
        if (page) ++pages;
        page = !page && (word == "Page" || word == "PAGE");
        if (page)
            return;
        else if (is_job_number(word) || is_page_fraction(word) || bar_code)
            ++strong;
        else if (is_symbol(word) || (symbols > 0 && is_bracketed(word)))
            ++symbols;
        else if (!is_language(word) && !(all_digits(word) && (word.size() <= 4 || word.size() == 6)) && word != "/...")
            only_marks = false;
    });
    if (only_marks && !page && (symbols == 0 ? strong + pages > 0 : pages > 0 || line.starts_with("/..."))) return true;
    // "090124", the day of printing.
    return all_digits(line) && line.size() == 6 && number_at(line.substr(0, 2)) <= 31 && number_at(line.substr(2, 2)) - 1 < 12;
}

bool is_volume_head(std::string_view line, Vocabulary const& vocabulary) noexcept {
    if (line.size() > 110) return false;
    std::string_view text = strip_marks(line);
    if (text.size() < line.size() && all_digits(first_word(text))) return false;
    if (begins_with(text, "resolutions adopted ") || begins_with(text, "decisions adopted "))
        return text.find(" by the ") == std::string_view::npos || text.size() < 60;
    std::string_view const organ = beginning_of(text, vocabulary.structure.volumes);
    if (organ.empty()) return false;
    text.remove_prefix(organ.size());
    while (!text.empty() && (text.front() == ' ' || text.front() == '-')) text.remove_prefix(1);
    std::string const rest = letters_of(text);
    return rest.ends_with("session") || rest.ends_with("year") || begins_with(text, "official records");
}

namespace {

/// A typewritten page's head stands on up to three lines: symbol, language, "Page 3". Below "/..." or above the page's number the
/// first two are of the page as well.
void mark_typed_heads(Sheet const& sheet, std::string_view own, std::vector<Role>& roles) {
    constexpr std::size_t most = 4;
    auto const text = [&](std::size_t i) { return sheet.text(sheet.lines[i]); };
    for (std::size_t i = 0; i < roles.size(); ++i) {
        WorkLimit::check();
        if (roles[i] != Role::furniture) continue;
        if (begins_with(text(i), "page ")) {
            for (std::size_t k = i; k > 0 && i - k < most; --k) {
                bool const head = is_symbol_line(text(k - 1)) || is_language(text(k - 1)) || roles[k - 1] == Role::furniture;
                if (!head) break;
                roles[k - 1] = Role::furniture;
            }
        } else if (text(i).starts_with("/..")) {
            for (std::size_t k = i + 1; k < roles.size() && k <= i + most; ++k) {
                if (text(k) != own && !is_language(text(k)) && roles[k] != Role::furniture) break;
                roles[k] = Role::furniture;
            }
        }
    }
}

}  // namespace

std::vector<Role> find_furniture(Sheet const& sheet, Vocabulary const& vocabulary) {
    std::vector<Role> roles(sheet.lines.size(), Role::text);
    if (sheet.lines.empty()) return roles;
    // "2/5" alone may be the number of a resolution that a line break set apart: only near the edge of a page it counts pages.
    constexpr std::size_t edge = 8;
    std::string_view const own = own_symbol(sheet);
    PageTops const tops{sheet, own, vocabulary};
    bool const paged = std::any_of(sheet.lines.begin() + 1, sheet.lines.end(), [](Line const& line) { return line.page_top; });
    std::size_t since_top = sheet.lines.size();
    bool in_text = false;
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        WorkLimit::check();
        std::string_view const line = sheet.text(sheet.lines[i]);
        since_top = sheet.lines[i].page_top && i > 0 ? 0 : since_top + 1;
        if (is_rule(line)) {
            roles[i] = Role::rule;
        } else if (is_page_mark(line)) {
            bool at_edge = !is_page_fraction(line) || since_top < edge || (i > 0 && roles[i - 1] == Role::furniture);
            for (std::size_t k = i + 1; !at_edge && k <= std::min(i + edge, sheet.lines.size()); ++k)
                at_edge = k == sheet.lines.size() ? paged || sheet.lines[i].blank_above : sheet.lines[k].page_top;
            if (at_edge) roles[i] = Role::furniture;
        } else if (in_text && line == own) {
            roles[i] = Role::furniture;
        }
        in_text = in_text || i >= 12 || is_speaking_organ(line, vocabulary);
        if (sheet.lines[i].page_top) tops.mark(i, roles);
    }
    mark_typed_heads(sheet, own, roles);
    return roles;
}

}  // namespace recital::segmenting
