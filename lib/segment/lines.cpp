// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/lines.hpp"

#include "segment/detail/letters.hpp"

#include <algorithm>
#include <array>

namespace recital::segmenting {

namespace {

/// What a character of the source becomes.
enum class Plain : unsigned char { itself, blank, nothing, line_end, page_end, apostrophe, quote, hyphen, ligature };

struct Decoded {
    Plain plain = Plain::itself;
    unsigned length = 1;         ///< bytes it takes in the source
    std::string_view letters{};  ///< of a ligature
};

/// Reads the character that begins with a byte >= 0x80 at `at`.
Decoded decode(std::string_view bytes, std::size_t at) {
    auto const byte = [&](std::size_t i) -> unsigned { return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U; };
    unsigned const first = byte(0);
    unsigned const second = byte(1);
    if (first == 0xC2) {
        if (second == 0xA0) return {Plain::blank, 2};
        if (second == 0xAD) return {Plain::nothing, 2};
        if (second == 0x85) return {Plain::line_end, 2};
        if (second == 0xAB || second == 0xBB) return {Plain::quote, 2};
        return {};
    }
    if (first == 0xE2 && second == 0x80) {
        unsigned const third = byte(2);
        if ((third >= 0x80 && third <= 0x8A) || third == 0xAF) return {Plain::blank, 3};
        if (third >= 0x8B && third <= 0x8F) return {Plain::nothing, 3};
        if (third >= 0x90 && third <= 0x95) return {Plain::hyphen, 3};
        if ((third >= 0x98 && third <= 0x9B) || third == 0xB2) return {Plain::apostrophe, 3};
        if ((third >= 0x9C && third <= 0x9F) || third == 0xB3) return {Plain::quote, 3};
        if (third == 0xA8 || third == 0xA9) return {Plain::line_end, 3};
        if (third >= 0xAA && third <= 0xAE) return {Plain::nothing, 3};
        return {};
    }
    if (first == 0xE2 && second == 0x81) {
        unsigned const third = byte(2);
        if (third == 0x9F) return {Plain::blank, 3};
        if (third >= 0xA0 && third <= 0xA9) return {Plain::nothing, 3};
        return {};
    }
    if (first == 0xE2 && second == 0x88 && byte(2) == 0x92) return {Plain::hyphen, 3};
    if (first == 0xE3 && second == 0x80 && byte(2) == 0x80) return {Plain::blank, 3};
    if (first == 0xEF && second == 0xBB && byte(2) == 0xBF) return {Plain::nothing, 3};
    if (first == 0xEF && second == 0xAC && byte(2) >= 0x80 && byte(2) <= 0x86) {
        constexpr std::array<std::string_view, 7> letters{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
        return {Plain::ligature, 3, letters[byte(2) - 0x80]};
    }
    return {};
}

class LineWriter {
public:
    LineWriter(Sheet& sheet, std::size_t bytes) : m_sheet{sheet} {
        m_sheet.chars.reserve(bytes);
        m_sheet.origin.reserve(bytes);
    }

    void character(char c, std::uint32_t at) {
        if (!m_open) {
            m_open = true;
            m_line = Line{};
            m_line.begin = static_cast<std::uint32_t>(m_sheet.chars.size());
            m_line.indent = m_blanks;
            m_line.blank_above = m_blank_lines > 0;
            m_line.page_top = m_page_top;
            m_cut = false;
        } else if (m_blanks > 0) {
            put(' ', m_blank_at);
            if (m_blanks >= 3 && m_line.gap == 0) m_line.gap = static_cast<std::uint32_t>(m_sheet.chars.size());
        }
        m_blanks = 0;
        put(c, at);
    }

    /// A run of characters that stay as they are.
    void characters(std::string_view run, std::uint32_t at) {
        character(run.front(), at);
        m_sheet.chars.append(run.substr(1));
        std::size_t const had = m_sheet.origin.size();
        m_sheet.origin.resize(had + run.size() - 1);
        for (std::size_t k = had; k < m_sheet.origin.size(); ++k) m_sheet.origin[k] = ++at;
    }

    void blank(unsigned columns, std::uint32_t at) {
        if (m_blanks == 0) m_blank_at = at;
        m_blanks += columns;
    }

    void line_end(std::uint32_t at) {
        if (m_open) {
            m_line.end = static_cast<std::uint32_t>(m_sheet.chars.size());
            m_sheet.lines.push_back(m_line);
            put('\n', at);
            m_open = false;
            m_page_top = false;
            m_blank_lines = 0;
        } else if (!m_cut) {
            ++m_blank_lines;
        }
        m_cut = false;
        m_blanks = 0;
    }

    /// Ends a line in the middle of a line of the source: no blank line may result.
    void cut(std::uint32_t at) {
        if (m_open) {
            line_end(at);
            m_cut = true;
        }
        m_blanks = 0;
    }

    void page_end(std::uint32_t at) {
        if (m_open) line_end(at);
        m_blanks = 0;
        m_page_top = true;
    }

private:
    void put(char c, std::uint32_t at) {
        m_sheet.chars.push_back(c);
        m_sheet.origin.push_back(at);
    }

    Sheet& m_sheet;
    Line m_line;
    bool m_open = false;
    bool m_page_top = true;
    bool m_cut = false;  ///< the line was ended before its end in the source
    unsigned m_blanks = 0;
    std::uint32_t m_blank_at = 0;
    unsigned m_blank_lines = 0;
};

std::uint64_t hash_step(std::uint64_t hash, std::string_view word) {
    for (char const c : word) hash = (hash ^ static_cast<unsigned char>(lower(c))) * 0x100000001B3ULL;
    return hash;
}

constexpr std::uint64_t hash_start = 0xCBF29CE484222325ULL;

/// Whether a byte is a visible ASCII character that is kept and begins nothing.
constexpr bool stays(char c) noexcept { return c > 0x20 && c < 0x7F && c != '`' && c != '_'; }

bool opens_symbol_part(std::string_view text) noexcept {
    return text.starts_with("Add.") || text.starts_with("Corr.") || text.starts_with("Rev.");
}

constexpr std::string_view drawn = "__________";

}  // namespace

Sheet read_sheet(std::string_view bytes) {
    Sheet sheet;
    LineWriter out{sheet, bytes.size() + 1};
    for (std::size_t i = 0; i < bytes.size();) {
        auto const at = static_cast<std::uint32_t>(i);
        auto const c = static_cast<unsigned char>(bytes[i]);
        if (c == '_' && bytes.substr(i, drawn.size()) == drawn) {
            // A drawn rule is a line of its own, even where it follows a word at once.
            out.cut(at);
            for (; i < bytes.size() && bytes[i] == '_'; ++i) out.character('_', static_cast<std::uint32_t>(i));
            out.cut(static_cast<std::uint32_t>(i));
        } else if (c > 0x20 && c < 0x7F) {
            if (c == '`') {
                out.character('\'', at);
                ++i;
                continue;
            }
            std::size_t end = i + 1;
            while (end < bytes.size() && stays(bytes[end])) ++end;
            out.characters(bytes.substr(i, end - i), at);
            i = end;
        } else if (c == ' ') {
            out.blank(1, at);
            ++i;
        } else if (c == '\n') {
            out.line_end(at);
            ++i;
        } else if (c == '\r') {
            out.line_end(at);
            i += i + 1 < bytes.size() && bytes[i + 1] == '\n' ? 2 : 1;
        } else if (c == '\f') {
            out.page_end(at);
            ++i;
        } else if (c == '\t') {
            out.blank(4, at);
            ++i;
        } else if (c < 0x80) {
            out.blank(1, at);
            ++i;
        } else {
            Decoded const decoded = decode(bytes, i);
            switch (decoded.plain) {
            case Plain::itself: out.character(bytes[i], at); break;
            case Plain::blank: out.blank(1, at); break;
            case Plain::nothing: break;
            case Plain::line_end: out.line_end(at); break;
            case Plain::page_end: out.page_end(at); break;
            case Plain::apostrophe: out.character('\'', at); break;
            case Plain::quote: out.character('"', at); break;
            case Plain::hyphen: out.character('-', at); break;
            case Plain::ligature:
                for (std::size_t k = 0; k < decoded.letters.size(); ++k)
                    out.character(decoded.letters[k], at + static_cast<std::uint32_t>(std::min<std::size_t>(k, 2)));
                break;
            }
            i += decoded.length;
        }
    }
    out.line_end(static_cast<std::uint32_t>(bytes.size()));
    return sheet;
}

bool Joiner::knows(std::string_view first, std::string_view middle, std::string_view second) const {
    return m_words.count(hash_step(hash_step(hash_step(hash_start, first), middle), second)) > 0;
}

bool Joiner::keeps_hyphen(std::string_view before, std::string_view after) {
    if (before.empty() || after.empty() || !is_lower(after.front())) return true;
    if (!is_letter(before.back())) return true;
    if (!m_words_read) {
        m_words_read = true;
        std::string_view const chars = m_sheet.chars;
        for (std::size_t i = 0; i < chars.size();) {
            if (!is_letter(chars[i])) {
                ++i;
                continue;
            }
            std::uint64_t hash = hash_start;
            while (i < chars.size() && (is_letter(chars[i]) || chars[i] == '-')) hash = hash_step(hash, chars.substr(i++, 1));
            m_words.insert(hash);
        }
    }
    if (knows(before, "-", after)) return true;
    if (knows(before, "", after)) return false;
    std::string low{before};
    for (char& c : low) c = lower(c);
    return m_compounding.contains(low) || low.find('-') != std::string::npos || (low.size() > 3 && low.ends_with("ty"));
}

void Joiner::append(View& view, std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return;
    std::string_view const chars = m_sheet.chars;
    std::string_view const next = chars.substr(begin, end - begin);
    std::string_view const had = view.chars();
    if (!had.empty()) {
        char const last = had.back();
        char const before = had.size() > 1 ? had[had.size() - 2] : ' ';
        bool const symbol =
            (last == '/' && is_word(before)) || (next.front() == '/' && is_word(last) && next.size() > 1 && is_word(next[1]));
        if (last == '-' && is_word(before) && is_word(next.front())) {
            constexpr std::size_t longest = 64;  // no word is longer
            std::size_t first = had.size() - 1;
            while (first > 0 && had.size() - first < longest && (is_letter(had[first - 1]) || had[first - 1] == '-')) --first;
            std::size_t length = 0;
            while (length < std::min(next.size(), longest) && is_letter(next[length])) ++length;
            if (!keeps_hyphen(had.substr(first, had.size() - 1 - first), next.substr(0, length))) view.pop_back();
            view.mark_repair();
        } else if (symbol) {
            view.mark_repair();
        } else {
            view.append(' ', begin > 0 ? m_sheet.origin[begin - 1] : 0);
        }
    }
    // Most lines stand in the source just so, and have none of the blanks that are looked for below.
    std::uint32_t differs = 0;
    for (std::uint32_t i = begin; i < end; ++i) differs |= m_sheet.origin[i] - m_sheet.origin[begin] - (i - begin);
    if (differs == 0 && next.find(" -") == std::string_view::npos && next.find("/ ") == std::string_view::npos) {
        view.append(next, m_sheet.origin[begin]);
        return;
    }
    for (std::uint32_t i = begin; i < end; ++i) {
        char const c = chars[i];
        if (c != ' ') {
            // Nothing is left out up to the next blank, and most often nothing was in the source either.
            std::size_t const run = std::min(next.find(' ', i - begin), next.size()) - (i - begin);
            if (m_sheet.origin[i + run - 1] - m_sheet.origin[i] == run - 1) {
                view.append(next.substr(i - begin, run), m_sheet.origin[i]);
                i += static_cast<std::uint32_t>(run - 1);
                continue;
            }
        }
        // "Secretary -General": the blank comes from the setting of the page, not from the author.
        bool const loose_hyphen =
            c == ' ' && i + 2 < end && chars[i + 1] == '-' && is_word(chars[i + 2]) && i > begin && is_word(chars[i - 1]);
        // "A/78/744/ Add.7"
        bool const loose_part = c == ' ' && i > begin && chars[i - 1] == '/' && opens_symbol_part(chars.substr(i + 1, 5));
        if (loose_hyphen || loose_part)
            view.mark_repair();
        else
            view.append(c, m_sheet.origin[i]);
    }
}

}  // namespace recital::segmenting
