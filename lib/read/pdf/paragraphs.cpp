// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/paragraphs.hpp"

#include "model/cell_place.hpp"
#include "read/pdf/tables.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace recital::pdf {

namespace {

constexpr float indent = 0.8F;  ///< of the type size: less is chance

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }

bool ends_sentence(char32_t c) noexcept { return c == U'.' || c == U';' || c == U':' || c == U'?' || c == U'!'; }
bool ends_clause(char32_t c) noexcept { return ends_sentence(c) || c == U',' || c == U']'; }

/// The first letter or digit of the line, quotation marks and brackets aside.
char first_letter(std::string_view text) noexcept {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i]) || is_lower(text[i]) || is_upper(text[i])) return text[i];
        if (static_cast<unsigned char>(text[i]) >= 0xC3 && static_cast<unsigned char>(text[i]) < 0xE0) return 'A';
    }
    return ' ';
}

/// "I", "XIV", "A": a section's number on a line of its own, above its title.
bool is_section_number(std::string_view text) noexcept {
    if (text.empty() || text.size() > 6) return false;
    if (text.back() == '.') text.remove_suffix(1);
    return !text.empty() && (text.find_first_not_of("IVXL") == std::string_view::npos || (text.size() == 1 && is_upper(text.front())));
}

bool ends_in_conjunction(std::string_view text) noexcept {
    return text.size() > 4 && (text.substr(text.size() - 4) == " and" || text.substr(text.size() - 3) == " or");
}

/// Where the text of a line begins behind its number.
float text_left(Line const& line, std::vector<Word> const& words) {
    std::size_t const label = label_length(line.text);
    std::size_t bytes = 0;
    for (Piece const& piece : line.pieces) {
        if (label > 0 && bytes >= label) return words[piece.word].box.left;
        bytes += words[piece.word].glyphs.size();
    }
    return line.box.left;
}

/// The margin on the right: where most lines of text end.
float right_margin(std::vector<Line> const& lines, float body) {
    std::vector<float> rights;
    for (Line const& line : lines)
        if (std::fabs(line.size - body) < 0.06F * body) rights.push_back(line.box.right);
    if (rights.empty())
        for (Line const& line : lines) rights.push_back(line.box.right);
    auto const at = rights.begin() + static_cast<std::ptrdiff_t>(rights.size() * 85 / 100);
    std::nth_element(rights.begin(), at, rights.end());
    return *at;
}

/// A line that would have taken the next word, had the paragraph gone on.
bool had_room(Line const& line, Line const& next, float margin, std::vector<Word> const& words) {
    float const first_word = words[next.pieces.front().word].box.width();
    return line.box.right + first_word + 0.4F * line.size < margin;
}

class Grouper {
public:
    Grouper(TypeArea const& type, float margin, std::vector<Word> const& words) : m_type{type}, m_margin{margin}, m_words{words} {}

    bool opens(std::vector<Line> const& block, Line const& next) const {
        Line const& above = block.back();
        float const distance = next.baseline - above.baseline;
        float const pitch = m_type.pitch(std::max(above.size, next.size));
        if (distance > 1.25F * pitch || distance < -0.5F * pitch) return true;
        if (std::fabs(above.size - next.size) > 0.08F * std::max(above.size, next.size) || above.bold != next.bold) return true;
        if (is_section_number(next.text) || (block.size() == 1 && is_section_number(above.text))) return true;
        char32_t const sign = last_sign(above, m_words);
        bool const room = had_room(above, next, margin_of(block), m_words);
        if (label_length(next.text) > 0 && (ends_clause(sign) || ends_in_conjunction(above.text))) return true;
        if (opens_by_indent(block, next, sign, room)) return true;
        return room && (ends_sentence(sign) || (sign == U',' && is_upper(first_letter(next.text))));
    }

private:
    float margin_of(std::vector<Line> const& block) const {
        if (block.size() < 3) return m_margin;
        constexpr std::ptrdiff_t looked_at = 8;
        float widest = 0;
        auto const from = block.end() - std::min<std::ptrdiff_t>(looked_at, static_cast<std::ptrdiff_t>(block.size()));
        for (auto line = from; line != block.end(); ++line) widest = std::max(widest, line->box.right);
        return widest;
    }

    bool opens_by_indent(std::vector<Line> const& block, Line const& next, char32_t sign, bool room) const {
        Line const& first = block.front();
        float const step = indent * next.size;
        bool const ended = ends_clause(sign) || room;
        if (block.size() == 1) {
            if (next.box.left < first.box.left - step) return room && ends_clause(sign);
            if (next.box.left < first.box.left + step) return false;
            bool const hangs = label_length(first.text) > 0 && std::fabs(next.box.left - text_left(first, m_words)) < 3 * step;
            return !hangs && !centred(first, next) && ended;
        }
        float const left = block.back().box.left;
        if (centred(block.back(), next)) return false;
        if (next.box.left > left + step) return ended;
        return next.box.left < left - step && ended;
    }

    static bool centred(Line const& a, Line const& b) noexcept {
        float const middle = std::fabs((a.box.left + a.box.right) - (b.box.left + b.box.right)) / 2;
        return middle < 0.5F * a.size && std::fabs(a.box.left - b.box.left) > indent * a.size;
    }

    TypeArea const& m_type;
    float m_margin;
    std::vector<Word> const& m_words;
};

bool all_capitals(std::string_view text) noexcept {
    std::size_t capitals = 0;
    for (char const c : text) {
        if (is_lower(c)) return false;
        if (is_upper(c)) ++capitals;
    }
    return capitals >= 3;
}

bool is_heading(DraftBlock const& block, float body, std::vector<Word> const& words) {
    constexpr std::size_t longest = 6;
    if (block.lines.size() > longest) return false;
    bool const bold = std::all_of(block.lines.begin(), block.lines.end(), [](Line const& line) { return line.bold; });
    Line const& last = block.lines.back();
    char32_t const sign = last_sign(last, words);
    if (block.lines.front().size > 1.12F * body) return true;
    if (sign == U'.' || sign == U',' || sign == U';' || sign == U':') return false;
    return bold || (block.lines.size() <= 3 &&
                    std::all_of(block.lines.begin(), block.lines.end(), [](Line const& line) { return all_capitals(line.text); }));
}

bool is_running_text(DraftBlock const& block) noexcept { return block.role == BlockRole::paragraph && block.place.empty(); }

bool begins_indented(DraftBlock const& block) noexcept {
    return block.lines.size() > 1 && block.lines[0].box.left > block.lines[1].box.left + indent * block.lines[0].size;
}

bool are_indented(std::vector<DraftBlock> const& blocks) noexcept {
    std::size_t several = 0;
    std::size_t indented = 0;
    for (DraftBlock const& block : blocks) {
        if (!is_running_text(block) || block.lines.size() < 2) continue;
        ++several;
        if (begins_indented(block)) ++indented;
    }
    return indented * 3 >= several && indented > 0;
}

/// Whether `block`, the first of its region, goes on with `last`, the last of the region before.
bool goes_on(DraftBlock const& last, std::vector<Word> const& last_words, DraftBlock const& block, std::vector<Word> const& words,
             bool indented) {
    Line const& above = last.lines.back();
    Line const& line = block.lines.front();
    if (std::fabs(line.size - above.size) > 0.08F * line.size || line.bold != above.bold) return false;
    char32_t const sign = last_sign(above, last_words);
    if (label_length(line.text) > 0 && ends_clause(sign)) return false;
    char const letter = first_letter(line.text);
    if (is_lower(letter)) return true;
    Box const& first_word = words[line.pieces.front().word].box;
    bool const full = last.margin - above.box.right < first_word.width() + 0.4F * line.size;
    if (!full) return !is_upper(letter) && !ends_clause(sign);
    if (indented) return !begins_indented(block) && (block.lines.size() > 1 || !ends_sentence(sign));
    if (ends_sentence(sign)) return false;
    return sign != U',' || !(is_upper(letter) && words[line.pieces.front().word].italic);
}

}  // namespace

std::vector<DraftBlock> ParagraphMaker::make(Region region, std::vector<Word> const& words) {
    std::vector<DraftBlock> blocks;
    if (region.lines.empty()) return blocks;
    float const margin = right_margin(region.lines, m_type.body());
    Grouper const grouper{m_type, margin, words};
    std::vector<Table> const tables = find_tables(region.lines, m_type, words);
    auto table = tables.begin();
    bool open = false;
    for (std::size_t i = 0; i < region.lines.size(); ++i) {
        if (table != tables.end() && i == table->begin) {
            std::vector<Line> lines(std::make_move_iterator(region.lines.begin() + static_cast<std::ptrdiff_t>(table->begin)),
                                    std::make_move_iterator(region.lines.begin() + static_cast<std::ptrdiff_t>(table->end)));
            ++m_tables;
            std::size_t number = 0;
            for (TableRow& row : table_rows(*table, std::move(lines), words)) {
                std::string const place = "table " + std::to_string(m_tables) + " row " + std::to_string(++number);
                for (TableCell& cell : row) {
                    blocks.emplace_back();
                    blocks.back().place = cell_place(place, cell.column + 1);
                    blocks.back().lines = std::move(cell.lines);
                }
            }
            i = table->end - 1;
            ++table;
            open = false;
            continue;
        }
        if (!open || grouper.opens(blocks.back().lines, region.lines[i])) blocks.emplace_back();
        open = true;
        blocks.back().lines.push_back(std::move(region.lines[i]));
    }
    for (DraftBlock& block : blocks) {
        if (block.place.empty() && is_heading(block, m_type.body(), words)) block.role = BlockRole::heading;
        block.margin = margin;
    }
    return blocks;
}

void join_paragraphs(std::vector<DraftBlock>& blocks, std::vector<LaidPage> const& pages) {
    bool const indented = are_indented(blocks);
    DraftBlock const* last = nullptr;
    for (DraftBlock& block : blocks) {
        if (block.role == BlockRole::note || block.role == BlockRole::furniture) continue;
        if (last != nullptr && last->region != block.region && is_running_text(*last) && is_running_text(block))
            block.continues = goes_on(*last, pages[last->page].words, block, pages[block.page].words, indented);
        last = &block;
    }
}

}  // namespace recital::pdf
