// SPDX-License-Identifier: BSL-1.0
#include "read/detail/label.hpp"

#include <algorithm>
#include <string>

namespace recital {

namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }

}  // namespace

std::size_t label_length(std::string_view text) noexcept {
    std::size_t const end = std::min(text.find(' '), text.size());
    std::string_view const word = text.substr(0, end);
    if (word == "\xE2\x80\xA2" || word == "\xE2\x80\x93" || word == "\xE2\x80\x94" || word == "\xC2\xB7" || word == "-" ||
        word == "\xE2\x97\x8F" || word == "\xE2\x96\xAA" || word == "o")
        return end < text.size() ? end : 0;
    if (word.size() < 2 || word.size() > 8 || (word.back() != '.' && word.back() != ')')) return 0;
    std::string_view inner = word.substr(0, word.size() - 1);
    if (inner.front() == '(') inner.remove_prefix(1);
    if (inner.empty()) return 0;
    bool const number = inner.find_first_not_of("0123456789/.") == std::string_view::npos && is_digit(inner.front());
    bool const roman =
        inner.find_first_not_of("ivxl") == std::string_view::npos || inner.find_first_not_of("IVXL") == std::string_view::npos;
    bool const letter = inner.size() == 1 && (is_lower(inner.front()) || is_upper(inner.front()));
    return number || roman || letter ? end : 0;
}

bool is_label(std::string_view text) {
    constexpr std::size_t longest = 12;
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t const begin = std::min(text.find_first_not_of(blanks), text.size());
    text = text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
    return !text.empty() && text.size() < longest && label_length(std::string{text} + " x") == text.size();
}

}  // namespace recital
