// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/notes.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace recital::pdf {

namespace {

bool is_digit(char32_t c) noexcept { return c >= U'0' && c <= U'9'; }

/// '0' to '9' for a superscript digit, else 0.
char32_t superscript_digit(char32_t c) noexcept {
    if (c == 0xB9) return U'1';
    if (c == 0xB2 || c == 0xB3) return c - 0xB2 + U'2';
    return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? c - 0x2070 + U'0' : 0;
}

bool is_sign(char32_t c) noexcept { return c == U'*' || c == 0x2020 || c == 0x2021 || c == 0xA7; }

unsigned value_of(std::string const& number) noexcept {
    unsigned value = 0;
    auto const [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    return error == std::errc{} && end == number.data() + number.size() ? value : 0;
}

constexpr std::size_t longest_number = 3;

}  // namespace

bool is_drawn_rule(Line const& line) noexcept {
    std::string_view const text = line.text;
    return text.size() >= 5 && text.find_first_not_of("_-= ") == std::string_view::npos &&
           text.find_first_of("_-=") != std::string_view::npos;
}

std::vector<PieceMark> marks_of(Piece const& piece, std::vector<Word> const& words) {
    std::vector<PieceMark> marks;
    auto const& glyphs = words[piece.word].glyphs;
    bool const raised = piece.raise == Raise::up;
    for (std::size_t i = 0; i < glyphs.size();) {
        PieceMark mark;
        mark.first = i;
        auto const digit = [&](char32_t c) -> char32_t { return raised && is_digit(c) ? c : superscript_digit(c); };
        auto const sign = [&](char32_t c) { return is_sign(c) && (raised || c != 0xA7); };
        while (i < glyphs.size() && digit(glyphs[i].code) != 0) mark.number.push_back(static_cast<char>(digit(glyphs[i++].code)));
        if (mark.number.empty())
            while (i < glyphs.size() && sign(glyphs[i].code)) append_glyph(mark.number, glyphs[i++].code, Raise::none);
        if (mark.number.empty() && raised && glyphs.size() == 1 && glyphs[i].code >= U'a' && glyphs[i].code <= U'z')
            mark.number.push_back(static_cast<char>(glyphs[i++].code));
        mark.last = i;
        if (mark.number.empty())
            ++i;
        else if (mark.number.size() <= longest_number)
            marks.push_back(std::move(mark));
    }
    return marks;
}

OpeningMark opening_mark(Line const& line, std::vector<Word> const& words) {
    Piece const& front = line.pieces.front();
    auto const marks = marks_of(front, words);
    auto const& glyphs = words[front.word].glyphs;
    if (!marks.empty() && marks.front().first == 0) {
        bool const sure = front.raise == Raise::up || superscript_digit(glyphs.front().code) != 0;
        return {marks.front().number, sure};
    }
    if (front.raise != Raise::none) return {};
    std::string number;
    std::size_t i = 0;
    while (i < glyphs.size() && is_digit(glyphs[i].code)) number.push_back(static_cast<char>(glyphs[i++].code));
    bool const closed =
        i == glyphs.size() || (i + 1 == glyphs.size() && (glyphs[i].code == U'.' || glyphs[i].code == U'/' || glyphs[i].code == U')'));
    if (number.empty() || number.size() > longest_number || !closed) return {};
    return {std::move(number), false};
}

bool NoteTaker::begins_note(Line const& line, std::vector<Word> const& words) const {
    OpeningMark const mark = opening_mark(line, words);
    if (mark.number.empty()) return false;
    if (mark.raised || !is_digit(static_cast<unsigned char>(mark.number.front()))) return true;
    // "2 (a) of the resolution" may be the middle of a note: its number must follow that of the note before.
    unsigned const value = value_of(mark.number);
    return value != 0 && (!m_any || value == value_of(m_last) + 1 || value == 1);
}

std::size_t NoteTaker::find_start(Region const& region, std::vector<Word> const& words) const {
    auto const& lines = region.lines;
    std::size_t const none = lines.size();
    auto const small = [&](std::size_t i) { return m_type.is_small(lines[i].size); };
    auto const gap_above = [&](std::size_t i) {
        return i == 0 || lines[i].baseline - lines[i - 1].baseline > 1.3F * m_type.pitch(std::max(lines[i].size, lines[i - 1].size));
    };
    for (std::size_t i = lines.size(); i-- > 0;) {
        if (!is_drawn_rule(lines[i])) continue;
        bool all_small = i + 1 < lines.size();
        for (std::size_t k = i + 1; k < lines.size(); ++k) all_small = all_small && small(k);
        if (all_small) return i + 1;
        // In the type of the text: the first line is a note's, or one further down is, behind the rest of the note before.
        for (std::size_t k = i + 1; k < lines.size() && (k == i + 1 || m_any); ++k)
            if (begins_note(lines[k], words)) return i + 1;
        break;
    }
    std::size_t start = lines.size();
    while (start > 0 && small(start - 1)) --start;
    if (start < none) {
        std::size_t first = start;
        while (first < none && !begins_note(lines[first], words)) ++first;
        if (start == 0) {
            // All of it is in small type, perhaps a table: only a raised mark below a gap tells notes then.
            while (first < none && !(opening_mark(lines[first], words).raised && gap_above(first))) ++first;
            return first;
        }
        bool const goes_on = m_any && first > start && gap_above(start) && first - start <= 8;
        return goes_on ? start : first;
    }
    // Notes in the type of the text.
    for (std::size_t i = lines.size() / 2; i < lines.size(); ++i) {
        bool const could = opening_mark(lines[i], words).raised && gap_above(i);
        if (could && i > 0) return i;
    }
    return none;
}

void NoteTaker::add(Line line, std::vector<Word> const& words, std::vector<FoundNote>& notes) {
    if (begins_note(line, words)) {
        notes.push_back({opening_mark(line, words).number, false, {}});
        m_last = notes.back().number;
        m_any = true;
    } else if (notes.empty()) {
        notes.push_back({m_last, m_any, {}});
    }
    // "¹ Ibid.    ² Ibid., para. 5": several on a line.
    for (std::size_t k = 1; k < line.pieces.size(); ++k) {
        Piece const& piece = line.pieces[k];
        if (!piece.blank || piece.raise != Raise::up) continue;
        auto const marks = marks_of(piece, words);
        if (marks.size() != 1 || value_of(marks.front().number) != value_of(m_last) + 1) continue;
        std::vector<Piece> rest(line.pieces.begin() + static_cast<std::ptrdiff_t>(k), line.pieces.end());
        line.pieces.resize(k);
        notes.back().lines.push_back(line_of(std::move(line.pieces), words));
        notes.push_back({marks.front().number, false, {}});
        m_last = notes.back().number;
        line = line_of(std::move(rest), words);
        k = 0;
    }
    notes.back().lines.push_back(std::move(line));
}

RegionNotes NoteTaker::take(Region& region, std::vector<Word> const& words) {
    RegionNotes found;
    std::size_t const start = find_start(region, words);
    if (start >= region.lines.size()) return found;
    for (std::size_t i = start; i < region.lines.size(); ++i) add(std::move(region.lines[i]), words, found.notes);
    std::size_t end = start;
    if (end > 0 && is_drawn_rule(region.lines[end - 1])) found.rule.push_back(std::move(region.lines[--end]));
    region.lines.resize(end);
    return found;
}

}  // namespace recital::pdf
