// SPDX-License-Identifier: BSL-1.0
#include "graph/safe_text.hpp"

#include <utility>

namespace recital {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_continuation(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

/// The character at the front of the text if it is well-formed UTF-8 (RFC 3629), else one byte that is not.
std::pair<std::string_view, bool> next_character(std::string_view text) noexcept {
    auto const lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) return {text.substr(0, 1), true};
    std::size_t const size = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (size == 0 || lead > 0xF4 || text.size() < size) return {text.substr(0, 1), false};
    for (std::size_t at = 1; at < size; ++at)
        if (!is_continuation(text[at])) return {text.substr(0, 1), false};
    auto const second = static_cast<unsigned char>(text[1]);
    bool const overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    bool const surrogate = lead == 0xED && second >= 0xA0;
    bool const too_large = lead == 0xF4 && second >= 0x90;
    if (overlong || surrogate || too_large) return {text.substr(0, 1), false};
    return {text.substr(0, size), true};
}

/// U+061C, U+200E, U+200F, U+202A … U+202E, U+2066 … U+2069, and the line separators U+2028, U+2029.
bool turns_direction(std::string_view character) noexcept {
    if (character == "\xD8\x9C") return true;
    if (character.size() != 3 || character[0] != '\xE2') return false;
    auto const last = static_cast<unsigned char>(character[2]);
    if (character[1] == '\x80') return last == 0x8E || last == 0x8F || (last >= 0xA8 && last <= 0xAE);
    return character[1] == '\x81' && last >= 0xA6 && last <= 0xA9;
}

/// U+0080 … U+009F and the non-characters U+FFFE, U+FFFF, which XML does not allow.
bool is_no_text(std::string_view character) noexcept {
    if (character.size() == 2 && character[0] == '\xC2') return static_cast<unsigned char>(character[1]) < 0xA0;
    return character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
}

/// "-12", "+0.5", "-1.5e-07".
bool is_plain_number(std::string_view text) noexcept {
    std::size_t at = 0;
    auto const skip = [&](std::string_view any) {
        if (at < text.size() && any.find(text[at]) != std::string_view::npos) ++at;
    };
    auto const digits = [&] {
        std::size_t const begin = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
        return at > begin;
    };
    skip("+-");
    if (!digits()) return false;
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (!digits()) return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        skip("+-");
        if (!digits()) return false;
    }
    return at == text.size();
}

}  // namespace

bool looks_like_formula(std::string_view cell) noexcept {
    std::size_t const first = cell.find_first_not_of(" '\t\r\n");
    if (first == std::string_view::npos) return false;
    std::string_view const rest = cell.substr(first);
    for (std::string_view const sign : {"=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"})
        if (rest.size() > sign.size() && rest.starts_with(sign)) return !is_plain_number(cell);
    return false;
}

std::string clean_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        auto const [character, is_utf8] = next_character(text);
        text.remove_prefix(character.size());
        auto const byte = static_cast<unsigned char>(character[0]);
        if (!is_utf8)
            out += replacement;
        else if (turns_direction(character))
            continue;
        else if ((byte < 0x20 && byte != '\n') || byte == 0x7F || is_no_text(character))
            out += ' ';
        else
            out += character;
    }
    return out;
}

std::string safe_url(std::string_view url) {
    constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$()*+,;=%";
    bool const is_web = url.substr(0, 8) == "https://" || url.substr(0, 7) == "http://";
    // A colon may end a scheme, and two slashes begin a host.
    bool const may_be_elsewhere = url.empty() || url.front() == '/' || url.find(':') != std::string_view::npos;
    bool const is_file = !may_be_elsewhere && url.find('.') != std::string_view::npos;
    if (!is_web && !is_file) return {};
    return url.find_first_not_of(allowed) == std::string_view::npos ? std::string{url} : std::string{};
}

std::string markup_text(std::string_view text) {
    std::string out;
    for (char const c : clean_text(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

}  // namespace recital
