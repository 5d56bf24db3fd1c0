// SPDX-License-Identifier: BSL-1.0
#include "language/detail/code_points.hpp"

#include <algorithm>
#include <array>

namespace recital {
namespace {

using Sort = FoldedPoint::Sort;

/// U+00C0 to U+017F without accents; a capital where the character is one, '.' where it is no such letter.
constexpr std::string_view latin =
    "AAAAAAACEEEEIIIIDNOOOOO.OUUUUYTsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

FoldedPoint letter(char32_t small, bool capital = false, char32_t second = 0) { return {Sort::letter, small, second, 0, capital}; }
FoldedPoint written(char plain) { return {Sort::other, 0, 0, plain, false}; }
FoldedPoint digit(char32_t value) { return {Sort::digit, 0, 0, static_cast<char>('0' + value), false}; }

struct Mark {
    char32_t value;
    char plain;
};
constexpr std::array marks{Mark{0x00a0, ' '}, Mark{0x060c, ','},  Mark{0x061b, ';'},  Mark{0x066a, '%'}, Mark{0x066b, '.'},
                           Mark{0x06d4, '.'}, Mark{0x2010, '-'},  Mark{0x2011, '-'},  Mark{0x2012, '-'}, Mark{0x2013, '-'},
                           Mark{0x2014, '-'}, Mark{0x2018, '\''}, Mark{0x2019, '\''}, Mark{0x201c, '"'}, Mark{0x201d, '"'},
                           Mark{0x202f, ' '}, Mark{0x2212, '-'},  Mark{0x3000, ' '},  Mark{0x3001, ','}, Mark{0x3002, '.'},
                           Mark{0x3014, '('}, Mark{0x3015, ')'}};

FoldedPoint fold_arabic(char32_t value) noexcept {
    if (value >= 0x0660 && value <= 0x0669) return digit(value - 0x0660);
    if (value >= 0x06f0 && value <= 0x06f9) return digit(value - 0x06f0);
    if ((value >= 0x064b && value <= 0x065f) || value == 0x0640 || value == 0x0670) return {Sort::sign, 0, 0, 0, false};
    if (value == 0x0622 || value == 0x0623 || value == 0x0625 || value == 0x0671) return letter(0x0627);
    if (value == 0x0649) return letter(0x064a);
    if (value == 0x0629) return letter(0x0647);
    if (value >= 0x0620 && value <= 0x06d3) return letter(value);
    return {};
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) noexcept {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    unsigned char const lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    std::size_t const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + size > text.size()) return {0xfffd, 1};
    char32_t value = lead & (0xffU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xc0U) != 0x80U) return {0xfffd, 1};
        value = (value << 6U) | (byte(i) & 0x3fU);
    }
    return {value, size};
}

void append_utf8(std::string& text, char32_t value) {
    auto const put = [&text](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xc0U | (value >> 6U));
        put(0x80U | (value & 0x3fU));
    } else if (value < 0x10000) {
        put(0xe0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3fU));
        put(0x80U | (value & 0x3fU));
    } else {
        put(0xf0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3fU));
        put(0x80U | ((value >> 6U) & 0x3fU));
        put(0x80U | (value & 0x3fU));
    }
}

FoldedPoint fold(char32_t value) noexcept {
    if (value < 0x80) {
        if (value >= 'a' && value <= 'z') return letter(value);
        if (value >= 'A' && value <= 'Z') return letter(value + 0x20, true);
        if (value >= '0' && value <= '9') return digit(value - '0');
        return {};
    }
    if (value >= 0x00c0 && value <= 0x017f) {
        char const plain = latin[value - 0x00c0];
        bool const capital = plain >= 'A' && plain <= 'Z';
        char32_t const small = static_cast<unsigned char>(capital ? plain + 0x20 : plain);
        if (value == 0x00c6 || value == 0x00e6) return letter('a', capital, 'e');
        if (value == 0x0152 || value == 0x0153) return letter('o', capital, 'e');
        if (value == 0x00df) return letter('s', false, 's');
        return plain == '.' ? FoldedPoint{} : letter(small, capital);
    }
    if (value >= 0x0300 && value <= 0x036f) return {Sort::sign, 0, 0, 0, false};
    if (value >= 0x0391 && value <= 0x03a9) return letter(value + 0x20, true);
    if (value >= 0x03b1 && value <= 0x03c9) return letter(value);
    if (value == 0x0401 || value == 0x0451) return letter(0x0435, value == 0x0401);
    if (value >= 0x0410 && value <= 0x042f) return letter(value + 0x20, true);
    if (value >= 0x0430 && value <= 0x044f) return letter(value);
    if (value >= 0x0400 && value <= 0x04ff) return letter(value);
    if (value >= 0x0600 && value <= 0x06ff) {
        FoldedPoint const arabic = fold_arabic(value);
        if (arabic.sort != Sort::other) return arabic;
    }
    if (is_ideograph(value)) return letter(value);
    if (value >= 0xff01 && value <= 0xff5e) {
        FoldedPoint narrow = fold(value - 0xfee0);
        if (narrow.sort != Sort::digit) narrow.plain = static_cast<char>(value - 0xfee0);
        return narrow;
    }
    auto const mark = std::find_if(marks.begin(), marks.end(), [value](Mark const& row) { return row.value == value; });
    return mark == marks.end() ? FoldedPoint{} : written(mark->plain);
}

}  // namespace recital
