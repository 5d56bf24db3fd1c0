// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/lines.hpp"

#include "read/pdf/rows.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace recital::pdf {

namespace {

constexpr float torn_word = 0.155F;  ///< of the type size: in justified lines of Word's files blanks are 0.17 and wider, kerning to 0.14
constexpr float glued_gap = 0.5F;    ///< of the type size: more between two letters parts words, whatever the file's own order says
constexpr float wide_gap = 1.6F;     ///< of the type size: no line is stretched so far to end at the margin

/// Its letters stand above each other.
bool stands_across(Word const& word) noexcept {
    Box const& first = word.glyphs.front().box;
    Box const& last = word.glyphs.back().box;
    float const across = std::fabs((last.left + last.right) - (first.left + first.right)) / 2;
    float const along = std::fabs((last.top + last.bottom) - (first.top + first.bottom)) / 2;
    return along > 2 * across && along > 0.25F * word.size;
}

bool runs_up(Word const& word) noexcept { return word.glyphs.back().box.top < word.glyphs.front().box.top; }

/// Its glyphs [begin, end) as a word of their own.
Word piece_of(Word const& word, std::size_t begin, std::size_t end) {
    Word piece;
    piece.glyphs.assign(word.glyphs.begin() + static_cast<std::ptrdiff_t>(begin), word.glyphs.begin() + static_cast<std::ptrdiff_t>(end));
    piece.box = piece.glyphs.front().box;
    for (Glyph const& glyph : piece.glyphs)
        piece.box = {std::min(piece.box.left, glyph.box.left), std::min(piece.box.top, glyph.box.top),
                     std::max(piece.box.right, glyph.box.right), std::max(piece.box.bottom, glyph.box.bottom)};
    piece.size = word.size;
    piece.bold = word.bold;
    piece.italic = word.italic;
    piece.joined = begin == 0 && word.joined;
    return piece;
}

/// A box turned clockwise by a quarter on a page of this width and height.
Box turned_box(Box const& box, int quarter_turns, float width, float height) noexcept {
    if (quarter_turns == 1) return {height - box.bottom, box.left, height - box.top, box.right};
    if (quarter_turns == 3) return {box.top, width - box.right, box.bottom, width - box.left};
    return box;
}

/// Turns the page so that its text stands upright, where most of it does not.
void set_upright(LaidPage& page) {
    std::size_t across = 0;
    std::size_t up = 0;
    std::size_t level = 0;
    for (Word const& word : page.words) {
        if (!stands_across(word)) {
            if (word.glyphs.size() > 1) level += word.glyphs.size();
            continue;
        }
        across += word.glyphs.size();
        if (runs_up(word)) up += word.glyphs.size();
    }
    if (across <= level) return;
    page.quarter_turns = up * 2 >= across ? 1 : 3;
    for (Word& word : page.words) {
        word.box = turned_box(word.box, page.quarter_turns, page.width, page.height);
        for (Glyph& glyph : word.glyphs) glyph.box = turned_box(glyph.box, page.quarter_turns, page.width, page.height);
    }
    std::swap(page.width, page.height);
}

/// Words with a gap within are several: where a line crosses the columns of a table, a file's own order may have no blank between them.
void part_at_gaps(LaidPage& page) {
    auto const parts = [](Word const& word, std::size_t k) {
        Box const& a = word.glyphs[k - 1].box;
        Box const& b = word.glyphs[k].box;
        float const level = std::max(b.left - a.right, a.left - b.right);
        float const upright = std::max(b.top - a.bottom, a.top - b.bottom);
        return std::max(level, upright) > glued_gap * word.size;
    };
    std::vector<Word> words;
    words.reserve(page.words.size());
    for (Word& word : page.words) {
        std::size_t begin = 0;
        for (std::size_t k = 1; k < word.glyphs.size(); ++k) {
            if (!parts(word, k)) continue;
            words.push_back(piece_of(word, begin, k));
            begin = k;
        }
        words.push_back(begin == 0 ? std::move(word) : piece_of(word, begin, word.glyphs.size()));
    }
    page.words = std::move(words);
}

bool is_letter(char32_t code) noexcept {
    return (code >= U'A' && code <= U'Z') || (code >= U'a' && code <= U'z') || (code >= 0xC0 && code < 0x250);
}

/// "R E S O L U T I O N S": the gaps within words are all alike, those between words are larger.
void close_letter_spacing(std::vector<Piece>& pieces, std::vector<Word> const& words) {
    constexpr std::size_t fewest = 4;
    auto const is_single = [&](Piece const& piece) {
        Word const& word = words[piece.word];
        return piece.raise == Raise::none && word.glyphs.size() == 1 && is_letter(word.glyphs.front().code);
    };
    for (std::size_t i = 0; i < pieces.size();) {
        std::size_t end = i;
        while (end < pieces.size() && is_single(pieces[end])) ++end;
        if (end - i >= fewest) {
            std::vector<float> gaps;
            for (std::size_t k = i + 1; k < end; ++k) gaps.push_back(words[pieces[k].word].box.left - words[pieces[k - 1].word].box.right);
            std::vector<float> sorted = gaps;
            std::sort(sorted.begin(), sorted.end());
            float const usual = sorted[sorted.size() / 2];
            float const size = words[pieces[i].word].size;
            if (usual > 0 && usual < 1.2F * size) {
                for (std::size_t k = i + 1; k < end; ++k) {
                    float const gap = gaps[k - i - 1];
                    pieces[k].blank = gap > 1.6F * usual && gap > usual + 0.12F * size;
                    pieces[k].wide = pieces[k].wide && gap > 4 * usual;
                }
            }
        }
        i = std::max(end, i + 1);
    }
}

/// Half of the line's gaps between words are wider.
float usual_gap(Line const& line, std::vector<Word> const& words) {
    std::vector<float> gaps;
    for (std::size_t k = 1; k < line.pieces.size(); ++k) {
        if (words[line.pieces[k].word].joined) continue;
        gaps.push_back(words[line.pieces[k].word].box.left - words[line.pieces[k - 1].word].box.right);
    }
    if (gaps.empty()) return 0;
    auto const middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return *middle;
}

void set_blanks(Line& line, std::vector<Word> const& words) {
    float const usual = usual_gap(line, words);
    for (std::size_t k = 1; k < line.pieces.size(); ++k) {
        Piece& piece = line.pieces[k];
        Word const& word = words[piece.word];
        Word const& before = words[line.pieces[k - 1].word];
        float const gap = word.box.left - before.box.right;
        bool const in_file_order = piece.word == line.pieces[k - 1].word + 1;
        piece.wide = gap > wide_gap * line.size;
        if (piece.raise != Raise::none || line.pieces[k - 1].raise == Raise::down)
            piece.blank = gap > 0.35F * line.size;
        else if (in_file_order && word.joined)
            piece.blank = gap > 0.3F * line.size;
        else  // "pro sperity", "South -South": kerning is taken for a blank
            piece.blank = gap > torn_word * line.size || (in_file_order && gap > 0.6F * usual);
    }
    close_letter_spacing(line.pieces, words);
}

/// Box, type and text of a line whose pieces are known.
void describe(Line& line, std::vector<Word> const& words) {
    std::map<int, std::size_t> sizes;
    Word const& front = words[line.pieces.front().word];
    line.bold = true;
    line.italic = true;
    bool first = true;
    for (Piece const& piece : line.pieces) {
        if (piece.raise != Raise::none) continue;
        Word const& word = words[piece.word];
        sizes[static_cast<int>(std::lround(word.size * 10))] += word.glyphs.size();
        line.bold = line.bold && word.bold;
        line.italic = line.italic && word.italic;
        if (first) {
            line.box = word.box;
            line.baseline = baseline_of(word);
        }
        first = false;
        line.box = {std::min(line.box.left, word.box.left), std::min(line.box.top, word.box.top), std::max(line.box.right, word.box.right),
                    std::max(line.box.bottom, word.box.bottom)};
    }
    if (first) {
        line.box = front.box;
        line.baseline = baseline_of(front);
    }
    auto const most = std::max_element(sizes.begin(), sizes.end(), [](auto const& a, auto const& b) { return a.second < b.second; });
    line.size = most == sizes.end() ? front.size : static_cast<float>(most->first) / 10;
}

void write(Line& line, std::vector<Word> const& words) {
    for (Piece const& piece : line.pieces) {
        if (!line.text.empty() && piece.blank) line.text.append(piece.wide ? "    " : " ");
        append_word(line.text, words[piece.word], piece.raise);
    }
}

Line make_line(Row const& row, std::vector<Word> const& words) {
    Line line;
    for (RowWord const& member : row.words) {
        Piece piece;
        piece.word = member.word;
        piece.raise = member.raise;
        line.pieces.push_back(piece);
    }
    describe(line, words);
    set_blanks(line, words);
    write(line, words);
    return line;
}

}  // namespace

void append_glyph(std::string& out, char32_t code, Raise raise) {
    constexpr std::array<char32_t, 10> superscripts{0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
    if (raise == Raise::up && code >= U'0' && code <= U'9') code = superscripts[code - U'0'];
    auto const put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    auto const follow = [&](unsigned shift) { put(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6U));
        follow(0);
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12U));
        follow(6);
        follow(0);
    } else {
        put(0xF0 | (code >> 18U));
        follow(12);
        follow(6);
        follow(0);
    }
}

void append_word(std::string& out, Word const& word, Raise raise) {
    for (Glyph const& glyph : word.glyphs) append_glyph(out, glyph.code, raise);
}

Line line_of(std::vector<Piece> pieces, std::vector<Word> const& words) {
    Line line;
    line.pieces = std::move(pieces);
    line.pieces.front().blank = false;
    line.pieces.front().wide = false;
    describe(line, words);
    write(line, words);
    return line;
}

char32_t last_sign(Line const& line, std::vector<Word> const& words) noexcept {
    for (auto piece = line.pieces.rbegin(); piece != line.pieces.rend(); ++piece) {
        if (piece->raise != Raise::none) continue;
        auto const& glyphs = words[piece->word].glyphs;
        for (auto glyph = glyphs.rbegin(); glyph != glyphs.rend(); ++glyph) {
            char32_t const c = glyph->code;
            if (c != U'"' && c != U'\'' && c != U'*' && c != 0x2019 && c != 0x201D && c != 0xBB) return c;
        }
    }
    return 0;
}

Box seen_box(LaidPage const& page, Box const& box) noexcept {
    return turned_box(box, (4 - page.quarter_turns) % 4, page.width, page.height);
}

Box upright_box(LaidPage const& page, Box const& box) noexcept {
    return page.quarter_turns == 0 ? box : turned_box(box, page.quarter_turns, page.height, page.width);
}

LaidPage lay_lines(Page page) {
    LaidPage laid;
    laid.width = page.width;
    laid.height = page.height;
    laid.picture = page.picture;
    laid.words = std::move(page.words);
    laid.links = std::move(page.links);
    part_at_gaps(laid);
    set_upright(laid);
    std::vector<std::uint32_t> level;
    for (std::uint32_t i = 0; i < laid.words.size(); ++i) {
        if (!stands_across(laid.words[i]))
            level.push_back(i);
        else
            laid.turned.push_back(make_line({{{i, Raise::none}}, laid.words[i].box.bottom}, laid.words));
    }
    std::vector<Row> const rows = gather_rows(laid.words, std::move(level));
    laid.lines.reserve(rows.size());
    for (Row const& row : rows) laid.lines.push_back(make_line(row, laid.words));
    return laid;
}

}  // namespace recital::pdf
