// SPDX-License-Identifier: BSL-1.0
#include "read/detail/docx_story.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace recital {

namespace {

/// What the codes 0x20 to 0x7E of the Symbol font show (the table of the Unicode Consortium, VENDORS/ADOBE/symbol.txt).
constexpr std::array<std::string_view, 95> symbol_low{
    " ", "!", "∀", "#", "∃", "%", "&", "∋", "(", ")", "*", "+", ",", "−", ".", "/", "0", "1", "2", "3", "4", "5", "6", "7",
    "8", "9", ":", ";", "<", "=", ">", "?", "≅", "Α", "Β", "Χ", "Δ", "Ε", "Φ", "Γ", "Η", "Ι", "ϑ", "Κ", "Λ", "Μ", "Ν", "Ο",
    "Π", "Θ", "Ρ", "Σ", "Τ", "Υ", "ς", "Ω", "Ξ", "Ψ", "Ζ", "[", "∴", "]", "⊥", "_", "‾", "α", "β", "χ", "δ", "ε", "φ", "γ",
    "η", "ι", "ϕ", "κ", "λ", "μ", "ν", "ο", "π", "θ", "ρ", "σ", "τ", "υ", "ϖ", "ω", "ξ", "ψ", "ζ", "{", "|", "}", "∼"};

/// The same for 0xA1 to 0xBE: what texts use of the upper half.
constexpr std::array<std::string_view, 30> symbol_high{"ϒ", "′", "≤", "⁄", "∞", "ƒ", "♣", "♦", "♥", "♠", "↔", "←", "↑", "→", "↓",
                                                       "°", "±", "″", "≥", "×", "∝", "∂", "•", "÷", "≠", "≡", "≈", "…", "|", "—"};

std::string utf8(std::uint32_t code) {
    std::string out;
    auto const add = [&out](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0U | (code >> 6U));
        add(0x80U | (code & 0x3FU));
    } else {
        add(0xE0U | (code >> 12U));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    }
    return out;
}

/// The next word of an instruction, quotes off.
std::string next_word(std::string_view& rest) {
    auto const first = rest.find_first_not_of(" \t\r\n");
    rest.remove_prefix(first == std::string_view::npos ? rest.size() : first);
    if (rest.empty()) return {};
    std::string word;
    if (rest.front() != '"') {
        auto const end = std::min(rest.find_first_of(" \t\r\n\""), rest.size());
        word = rest.substr(0, end);
        rest.remove_prefix(end);
        return word;
    }
    rest.remove_prefix(1);
    while (!rest.empty() && rest.front() != '"') {
        if (rest.front() == '\\' && rest.size() > 1) rest.remove_prefix(1);
        word += rest.front();
        rest.remove_prefix(1);
    }
    if (!rest.empty()) rest.remove_prefix(1);
    return word;
}

}  // namespace

std::string symbol_character(std::string_view font, std::string_view code) {
    std::uint32_t number = 0;
    auto const [end, error] = std::from_chars(code.data(), code.data() + code.size(), number, 16);
    if (error != std::errc{} || end != code.data() + code.size() || number == 0 || number > 0xFFFF) return {};
    if (number >= 0xD800 && number <= 0xDFFF) return {};
    bool const is_private = number >= 0xF000 && number <= 0xF0FF;
    if (is_private || (number < 0x100 && font == "Symbol")) {
        std::uint32_t const low = number & 0xFFU;
        if (font != "Symbol") return low == 0x2A ? "*" : "•";
        if (low >= 0x20 && low <= 0x7E) return std::string{symbol_low[low - 0x20]};
        return low >= 0xA1 && low <= 0xBE ? std::string{symbol_high[low - 0xA1]} : "•";
    }
    return number < 0x20 ? std::string{} : utf8(number);
}

std::string hyperlink_target(std::string_view instruction) {
    if (next_word(instruction) != "HYPERLINK") return {};
    std::string address;
    std::string bookmark;
    while (true) {
        auto const first = instruction.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos) break;
        instruction.remove_prefix(first);
        if (instruction.front() == '\\') {
            char const option = instruction.size() > 1 ? instruction[1] : ' ';
            instruction.remove_prefix(std::min<std::size_t>(2, instruction.size()));
            if (option != 'l' && option != 'o' && option != 't' && option != 's') continue;
            std::string const value = next_word(instruction);
            if (option == 'l') bookmark = value;
            continue;
        }
        std::string const word = next_word(instruction);
        if (address.empty()) address = word;
    }
    return bookmark.empty() ? address : address + "#" + bookmark;
}

}  // namespace recital
