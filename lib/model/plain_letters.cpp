// SPDX-License-Identifier: BSL-1.0
#include "model/plain_letters.hpp"

#include <array>

namespace recital {

char plain_letter(unsigned code_point) noexcept {
    // One letter for each character of the two blocks, '.' where there is none.
    constexpr std::string_view latin_1 = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty";
    constexpr std::string_view extended =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    static_assert(latin_1.size() == 64 && extended.size() == 128);
    if (code_point >= 0xC0 && code_point < 0x100) return latin_1[code_point - 0xC0] == '.' ? '\0' : latin_1[code_point - 0xC0];
    if (code_point >= 0x100 && code_point < 0x180) return extended[code_point - 0x100];
    return '\0';
}

PlainLetter letter_at(std::string_view text, std::size_t at) noexcept {
    char const c = text[at];
    if (c >= 'A' && c <= 'Z') return {static_cast<char>(c - 'A' + 'a'), 1};
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return {c, 1};
    auto const lead = static_cast<unsigned char>(c);
    if (lead >= 0xC3 && lead <= 0xC5 && at + 1 < text.size())
        return {plain_letter((lead & 0x1FU) << 6U | (static_cast<unsigned char>(text[at + 1]) & 0x3FU)), 2};
    if (c == '\xe2' && at + 2 < text.size() && (text[at + 1] == '\x80' || text[at + 1] == '\x81')) return {'\0', 3};
    return {lead >= 0x80 ? c : '\0', 1};
}

std::string letters_of(std::string_view text) {
    // What letter_at() says of each byte of ASCII.
    static constexpr auto ascii = [] {
        std::array<char, 128> letters{};
        for (char c = 'a'; c <= 'z'; ++c) letters[static_cast<std::size_t>(c)] = letters[static_cast<std::size_t>(c - 'a' + 'A')] = c;
        for (char c = '0'; c <= '9'; ++c) letters[static_cast<std::size_t>(c)] = c;
        return letters;
    }();
    std::string out(text.size(), '\0');
    std::size_t size = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if (byte < ascii.size()) {
            out[size] = ascii[byte];
            size += out[size] == '\0' ? 0 : 1;
            ++at;
            continue;
        }
        auto const [letter, length] = letter_at(text, at);
        if (letter != '\0') out[size++] = letter;
        at += length;
    }
    out.resize(size);
    return out;
}

}  // namespace recital
