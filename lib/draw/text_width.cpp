// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/text_width.hpp"

#include "graph/safe_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace recital {
namespace {

/// Advance widths of DejaVu Sans 2.37 for U+0020 … U+007E, in thousandths of an em.
constexpr std::array<std::uint16_t, 95> ascii_widths{
    318, 401, 460, 838, 636, 950, 780, 275, 390,  390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
    603, 787, 695, 635, 611, 732, 684, 989, 685,  611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635,
    634, 278, 278, 579, 278, 974, 634, 612, 635,  635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838};

/// Small letters are widened to whole pixels where they are set on a screen, by this much at most in a line.
constexpr double hinted = 1.03;

struct Range {
    std::uint32_t first;
    std::uint32_t last;
    double width;  ///< near the largest in the range, in ems
};

/// What is in none of these is counted as one em.
constexpr std::array<Range, 11> ranges{Range{0x00A0, 0x00A0, 0.318}, {0x00B7, 0x00B7, 0.318}, {0x00A1, 0x024F, 0.80},
                                       {0x0300, 0x036F, 0.0},  // marks set over the letter before
                                       {0x0370, 0x052F, 0.95},       {0x0590, 0x05FF, 0.71},  {0x200B, 0x200D, 0.0},
                                       {0x2010, 0x2013, 0.5},        {0x2018, 0x201A, 0.32},  {0x201C, 0x201F, 0.52},
                                       {0x1F000, 0x1FFFF, 1.4}};

/// The character at the front of clean text and its bytes; a stray byte is a character of its own.
std::pair<std::uint32_t, std::size_t> first_character(std::string_view text) noexcept {
    auto const byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at])); };
    std::uint32_t const lead = byte(0);
    std::size_t const size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (size == 1 || size > text.size()) return {lead, 1};
    std::uint32_t code = lead & (0xFFU >> (size + 1));
    for (std::size_t at = 1; at < size; ++at) code = (code << 6U) | (byte(at) & 0x3FU);
    return {code, size};
}

double width_of(std::uint32_t code) noexcept {
    if (code >= 0x20 && code < 0x7F) return ascii_widths[code - 0x20] / 1000.0;
    auto const holds = [code](Range const& range) { return code >= range.first && code <= range.last; };
    auto const found = std::find_if(ranges.begin(), ranges.end(), holds);
    return found == ranges.end() ? 1.0 : found->width;
}

bool may_break_after(char c) noexcept { return c == '/' || c == '-' || c == ';'; }

/// The bytes of the longest beginning that is no wider than `width`, at least one character.
std::size_t fitting(std::string_view text, double width, double font_size) noexcept {
    std::size_t at = 0;
    double used = 0;
    while (at < text.size()) {
        auto const [code, size] = first_character(text.substr(at));
        used += width_of(code) * font_size * hinted;
        if (used > width && at > 0) break;
        at += size;
    }
    return at;
}

/// The bytes of a word, or, where it is wider than a line, of as much of it as fits, up to a place where it may be broken if there is one.
std::size_t piece(std::string_view text, double width, double font_size) noexcept {
    std::string_view const word = text.substr(0, text.find_first_of(" \n"));
    std::size_t const fits = fitting(word, width, font_size);
    if (fits == word.size()) return fits;
    for (std::size_t at = fits; at * 3 > fits; --at)
        if (may_break_after(word[at - 1])) return at;
    return fits;
}

}  // namespace

double text_width(std::string_view text, double font_size) noexcept {
    double ems = 0;
    while (!text.empty()) {
        auto const [code, size] = first_character(text);
        ems += width_of(code);
        text.remove_prefix(size);
    }
    return ems * font_size * hinted;
}

std::vector<std::string> wrapped(std::string_view text, double width, double font_size, std::size_t max_lines) {
    std::string const clean = clean_text(text);
    std::vector<std::string> lines;
    std::string line;
    bool blank_before = false;
    auto const close_line = [&] { lines.push_back(std::exchange(line, {})); };
    std::string_view rest = clean;
    while (lines.size() <= max_lines) {
        std::size_t const begin = rest.find_first_not_of(" \n");
        if (begin == std::string_view::npos) break;
        blank_before = begin > 0;
        rest.remove_prefix(begin);
        std::string_view const word = rest.substr(0, piece(rest, width, font_size));
        std::string const joined = line + (blank_before ? " " : "") + std::string{word};
        if (!line.empty() && text_width(joined, font_size) > width) close_line();
        if (!line.empty() && blank_before) line += ' ';
        line += word;
        rest.remove_prefix(word.size());
    }
    if (!line.empty()) close_line();
    if (lines.size() > max_lines) {
        lines.resize(max_lines);
        if (!lines.empty()) {
            std::string& last = lines.back();
            last += ' ';
            last.resize(fitting(last, width - font_size, font_size));
            std::size_t const blank = last.rfind(' ');
            if (blank != std::string::npos && blank * 2 > last.size()) last.resize(blank);  // no half words, where there are others
            while (!last.empty() && (last.back() == ' ' || last.back() == ',')) last.pop_back();
            last += "…";
        }
    }
    return lines;
}

}  // namespace recital
