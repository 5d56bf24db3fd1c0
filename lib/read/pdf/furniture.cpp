// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/furniture.hpp"

#include "identity/written.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace recital::pdf {

namespace {

constexpr float edge = 0.16F;       ///< of the page's height, at its head and at its foot
constexpr std::size_t deepest = 6;  ///< lines at either end
/// Words that stand beside the numbers of pages and copies.
constexpr std::array<std::string_view, 10> beside{"(E)", "(EFS)",        "E",      "English", "ENGLISH", "of",
                                                  "-",   "\xE2\x80\x93", "Please", "recycle"};
constexpr float same_height = 6;  ///< points between heads of two pages

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_capital(char c) noexcept { return c >= 'A' && c <= 'Z'; }
bool all_digits(std::string_view word) noexcept { return !word.empty() && std::all_of(word.begin(), word.end(), is_digit); }

template <class Visit>
void each_word(std::string_view text, Visit visit) {
    while (!text.empty()) {
        auto const blank = text.find(' ');
        std::string_view const word = text.substr(0, blank);
        if (!word.empty()) visit(word);
        text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    }
}

/// "97-77014", "GE.97-12345", "N0012345", "0545879": a number of copies made.
bool is_job_number(std::string_view word) noexcept {
    std::size_t letters = 0;
    while (letters < word.size() && letters < 3 && is_capital(word[letters])) ++letters;
    std::size_t at = letters;
    if (at < word.size() && letters > 0 && word[at] == '.') ++at;
    std::string_view const rest = word.substr(at);
    if (rest.size() >= 8 && rest.size() <= 9 && rest[2] == '-') return all_digits(rest.substr(0, 2)) && all_digits(rest.substr(3));
    return all_digits(rest) && rest.size() >= 6 && rest.size() <= 8;
}

bool is_page_fraction(std::string_view word) noexcept {
    auto const slash = word.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash > 4) return false;
    return all_digits(word.substr(0, slash)) && all_digits(word.substr(slash + 1)) && word.size() - slash <= 5;
}

/// The line's words without digits, in order of the alphabet: what heads of left and right pages have in common.
std::string content_of(Line const& line) {
    std::vector<std::string> words;
    each_word(line.text, [&](std::string_view word) {
        std::string kept;
        for (char const c : word) kept.push_back(is_digit(c) ? '#' : c);
        // The number of the page comes and goes, "2/8" and "10/12" are alike.
        kept.erase(std::unique(kept.begin(), kept.end(), [](char a, char b) { return a == '#' && b == '#'; }), kept.end());
        words.push_back(std::move(kept));
    });
    std::sort(words.begin(), words.end());
    std::string all;
    for (std::string const& word : words) all += word + ' ';
    return all;
}

/// The symbol in the head of the first page.
std::string own_symbol(LaidPage const& page) {
    std::string own;
    for (Line const& line : page.lines) {
        if (line.box.top > edge * page.height) break;
        each_word(line.text, [&](std::string_view word) {
            if (own.empty() && is_symbol(word)) own = word;
        });
    }
    while (!own.empty() && own.back() == '*') own.pop_back();
    return own;
}

/// "2    Resolutions adopted on the reports of the Second Committee": a head with the page's number at either end.
bool has_page_number(std::string_view line) noexcept {
    constexpr std::string_view gap = "    ";
    auto const first = line.find(gap);
    auto const last = line.rfind(gap);
    if (first == std::string_view::npos) return false;
    auto const is_number = [](std::string_view cell) { return cell.size() <= 4 && all_digits(cell); };
    return is_number(line.substr(0, first)) != is_number(line.substr(last + gap.size()));
}

class Heads {
public:
    Heads(std::vector<LaidPage> const& pages, float body) : m_pages{pages}, m_body{body} {
        if (!pages.empty()) m_own = own_symbol(pages.front());
        for (std::size_t p = 0; p < pages.size(); ++p) {
            auto const& lines = pages[p].lines;
            for (std::size_t i = 0; i < lines.size(); ++i) {
                if (i == deepest * 2 && lines.size() > deepest * 4) i = lines.size() - deepest * 2;
                if (at_head(pages[p], lines[i]) || at_foot(pages[p], lines[i])) m_seen[content_of(lines[i])].insert({lines[i].baseline, p});
            }
        }
    }

    void mark(std::size_t p, std::vector<bool>& furniture) const {
        auto const& lines = m_pages[p].lines;
        std::size_t from = 0;
        if (p > 0) from = head_with_symbol(p, furniture);
        for (std::size_t i = from; i < lines.size() && i < from + deepest; ++i) {
            if (!at_head(m_pages[p], lines[i]) || !belongs_to_page(p, i, true)) break;
            furniture[i] = true;
        }
        for (std::size_t k = 0; k < lines.size() && k < deepest; ++k) {
            std::size_t const i = lines.size() - 1 - k;
            if (furniture[i] || !at_foot(m_pages[p], lines[i]) || !belongs_to_page(p, i, false)) break;
            furniture[i] = true;
        }
    }

private:
    static bool at_head(LaidPage const& page, Line const& line) noexcept { return line.box.bottom < edge * page.height; }
    static bool at_foot(LaidPage const& page, Line const& line) noexcept { return line.box.top > (1 - edge) * page.height; }

    bool belongs_to_page(std::size_t p, std::size_t i, bool head) const {
        Line const& line = m_pages[p].lines[i];
        // The first page says there what document it is.
        if (p == 0 && head && !m_own.empty() && line.text.find(m_own) != std::string::npos) return false;
        if (repeated(p, line)) return true;
        return (counts_pages(line.text) || has_page_number(line.text)) && stands_apart(p, i, head);
    }

    bool repeated(std::size_t p, Line const& line) const {
        auto const seen = m_seen.find(content_of(line));
        if (seen == m_seen.end()) return false;
        if (std::none_of(seen->first.begin(), seen->first.end(),
                         [](char c) { return is_capital(c) || (c >= 'a' && c <= 'z') || c == '#'; }))
            return false;
        auto const from = seen->second.lower_bound({line.baseline - same_height, 0});
        for (auto at = from; at != seen->second.end() && at->first <= line.baseline + same_height; ++at)
            if (at->second != p) return true;
        return false;
    }

    /// Not the short last line of a paragraph: there is more room between it and the text, or its type is another.
    bool stands_apart(std::size_t p, std::size_t i, bool head) const {
        auto const& lines = m_pages[p].lines;
        if (head ? i + 1 >= lines.size() : i == 0) return true;
        Line const& line = lines[i];
        Line const& inner = head ? lines[i + 1] : lines[i - 1];
        float const distance = std::fabs(inner.baseline - line.baseline);
        bool const other_type = std::fabs(line.size - inner.size) > 0.06F * m_body || line.bold != inner.bold;
        return distance > 1.45F * std::max(line.size, inner.size) || other_type || counts_pages(inner.text);
    }

    /// Marks the head of a page down to its line with the document's symbol; the first line that is not of the head.
    std::size_t head_with_symbol(std::size_t p, std::vector<bool>& furniture) const {
        auto const& lines = m_pages[p].lines;
        if (m_own.empty()) return 0;
        for (std::size_t i = 0; i < lines.size() && i < 4; ++i) {
            if (!at_head(m_pages[p], lines[i])) break;
            bool named = false;
            each_word(lines[i].text, [&](std::string_view word) { named = named || word == m_own; });
            bool const other_type = std::fabs(lines[i].size - m_body) > 0.06F * m_body || lines[i].bold || lines[i].text == m_own;
            if (!named || !other_type) continue;
            for (std::size_t k = 0; k <= i; ++k) furniture[k] = true;
            std::size_t next = i + 1;
            // A long title goes on below.
            while (next < lines.size() && next < i + 3 && std::fabs(lines[next].size - lines[i].size) < 0.2F &&
                   std::fabs(lines[next].size - m_body) > 0.06F * m_body &&
                   lines[next].baseline - lines[next - 1].baseline < 1.5F * lines[i].size)
                furniture[next++] = true;
            return next;
        }
        return 0;
    }

    std::vector<LaidPage> const& m_pages;
    float m_body;
    std::string m_own;
    std::map<std::string, std::set<std::pair<float, std::size_t>>> m_seen;
};

}  // namespace

bool counts_pages(std::string_view line) noexcept {
    bool only = true;
    bool counted = false;
    bool symbol = false;
    bool page = false;
    each_word(line, [&](std::string_view word) {
        bool const bar_code = word.size() >= 5 && word.front() == '*' && word.back() == '*' && word.find('/') == std::string_view::npos;
        if (is_page_fraction(word) || word == "Page" || word == "PAGE")
            page = true;
        else if (is_job_number(word) || bar_code || word.substr(0, 3) == "/.." || (all_digits(word) && word.size() <= 6))
            counted = true;
        else if (is_symbol(word))
            symbol = true;
        else if (std::find(beside.begin(), beside.end(), word) == beside.end())
            only = false;
    });
    // "A/52/314 Page 2", but no symbol alone: it may be what a note says.
    return only && (symbol ? page : counted || page || line == "Please recycle");
}

std::vector<std::vector<bool>> find_page_furniture(std::vector<LaidPage> const& pages, float body) {
    std::vector<std::vector<bool>> furniture(pages.size());
    Heads const heads{pages, body};
    for (std::size_t p = 0; p < pages.size(); ++p) {
        furniture[p].assign(pages[p].lines.size(), false);
        heads.mark(p, furniture[p]);
    }
    return furniture;
}

}  // namespace recital::pdf
