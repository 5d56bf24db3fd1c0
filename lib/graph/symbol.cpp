// SPDX-License-Identifier: BSL-1.0
#include "graph/symbol.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace recital {
namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
bool is_roman(std::string_view text) noexcept { return !text.empty() && text.find_first_not_of("IVXLC") == std::string_view::npos; }

int number_in(std::string_view digits) noexcept {
    int value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? value : 0;
}

bool is_year(std::string_view text) noexcept {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit) && number_in(text) >= 1920 && number_in(text) < 2100;
}

int roman_value(std::string_view text) noexcept {
    auto const value = [](char c) { return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : c == 'L' ? 50 : 100; };
    int sum = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const subtract = at + 1 < text.size() && value(text[at]) < value(text[at + 1]);
        sum += subtract ? -value(text[at]) : value(text[at]);
    }
    return sum;
}

/// The piece of a symbol between slashes that stands at `part`, "" where there is none.
std::string_view piece(std::string_view id, std::size_t part) noexcept {
    for (; part > 0; --part) {
        std::size_t const slash = id.find('/');
        if (slash == std::string_view::npos) return {};
        id.remove_prefix(slash + 1);
    }
    return id.substr(0, id.find('/'));
}

/// What follows "/RES/" or "/DEC/", empty for other symbols.
std::string_view adopted_number(std::string_view id) noexcept {
    for (std::string_view const word : {std::string_view{"/RES/"}, std::string_view{"/DEC/"}})
        if (std::size_t const at = id.find(word); at != std::string_view::npos) return id.substr(at + word.size());
    return {};
}

/// What stands in round brackets, empty where nothing does.
std::string_view bracketed(std::string_view number) noexcept {
    std::size_t const open = number.find('(');
    std::size_t const close = number.find(')', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos) return {};
    return number.substr(open + 1, close - open - 1);
}

}  // namespace

bool is_symbol(std::string_view id) noexcept {
    if (id.size() < 3 || !is_upper(id.front()) || id.find('/') == std::string_view::npos) return false;
    constexpr std::array<std::string_view, 4> records{"GAOR/", "ESCOR/", "SCOR/", "TCOR/"};
    auto const begins_id = [id](std::string_view head) { return id.substr(0, head.size()) == head; };
    if (std::any_of(records.begin(), records.end(), begins_id)) return false;
    return std::all_of(id.begin(), id.end(), [](char c) {
        return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z') || std::string_view{"/.()[]-_*&"}.find(c) != std::string_view::npos;
    });
}

std::string_view without_part(std::string_view id) noexcept {
    if (id.empty() || id.back() != ']') return id;
    std::size_t const open = id.rfind('[');
    return open == std::string_view::npos || open == 0 ? id : id.substr(0, open);
}

std::string printed_symbol(std::string_view id) {
    std::string_view const stem = without_part(id);
    std::string printed{stem};
    if (stem.size() != id.size()) printed += id.substr(stem.size() + 1, id.size() - stem.size() - 2);
    return printed;
}

std::string document_url(std::string_view id) {
    if (!is_symbol(id)) return {};
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string url = "https://docs.un.org/";
    for (char const c : printed_symbol(id)) {
        if (is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z') || std::string_view{"/.()-_"}.find(c) != std::string_view::npos) {
            url += c;
            continue;
        }
        auto const byte = static_cast<unsigned char>(c);
        url += '%';
        url += hex[byte >> 4U];
        url += hex[byte & 15U];
    }
    return url;
}

std::string session_in(std::string_view id) {
    std::string_view const number = adopted_number(without_part(id));
    if (std::string_view const inside = bracketed(number); !inside.empty()) return is_year(inside) ? std::string{} : std::string{inside};
    if (std::size_t const slash = number.find('/'); slash != std::string_view::npos) return std::string{number.substr(0, slash)};
    std::string_view const second = piece(id, 1);
    bool const is_number = !second.empty() && std::all_of(second.begin(), second.end(), is_digit);
    bool const assembly_document = number.empty() && piece(id, 0) == "A" && is_number;
    return assembly_document ? std::string{second} : std::string{};
}

int year_in(std::string_view id) {
    if (!is_symbol(id)) return 0;
    std::string_view const stem = without_part(id);
    if (std::string_view const inside = bracketed(adopted_number(stem)); is_year(inside)) return number_in(inside);
    for (std::size_t part = 1; part < 8; ++part)
        if (is_year(piece(stem, part))) return number_in(piece(stem, part));
    if (piece(stem, 0) != "A" || stem.substr(0, 6) == "A/HRC/") return 0;
    std::string const session = session_in(stem);
    int const count = is_roman(session) ? roman_value(session) : number_in(session);
    return count > 0 && count < 150 ? 1945 + count : 0;
}

}  // namespace recital
