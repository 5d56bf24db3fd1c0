// SPDX-License-Identifier: BSL-1.0
#include "grammar/resolution_number.hpp"

#include <algorithm>
#include <utility>

namespace recital::grammar {

std::string roman_numeral(int value) {
    static constexpr std::pair<int, char const*> table[] = {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
    std::string out;
    if (value > 89) return out;
    for (auto const& [step, text] : table)
        for (; value >= step; value -= step) out += text;
    return out;
}

int roman_value(std::string_view numeral) noexcept {
    int total = 0;
    int previous = 0;
    for (auto it = numeral.rbegin(); it != numeral.rend(); ++it) {
        int value = 0;
        switch (*it) {
        case 'I':
        case 'l':
        case '1':
        case '|': value = 1; break;
        case 'V': value = 5; break;
        case 'X': value = 10; break;
        case 'L': value = 50; break;
        default: return 0;
        }
        total += value < previous ? -value : value;
        previous = std::max(previous, value);
    }
    if (total <= 0 || total > 89 || numeral.size() > 10) return 0;
    // Only the canonical writing counts: "XXXX" is no numeral.
    std::string cleaned(numeral);
    for (char& c : cleaned)
        if (c == 'l' || c == '1' || c == '|') c = 'I';
    return cleaned == roman_numeral(total) ? total : 0;
}

}  // namespace recital::grammar
