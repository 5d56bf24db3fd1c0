// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/headings.hpp"

#include "segment/detail/letters.hpp"

#include <algorithm>

namespace recital::segmenting {

namespace {

/// How many bytes of `text` are a Roman numeral in capitals.
std::size_t count_roman(std::string_view text) noexcept {
    std::size_t n = 0;
    while (n < text.size() && std::string_view{"IVXLC"}.find(text[n]) != std::string_view::npos) ++n;
    return n;
}

bool names_organ(std::string_view name, WordList const& nouns) noexcept {
    return std::any_of(nouns.words().begin(), nouns.words().end(),
                       [name](std::string const& noun) { return name.find(noun) != std::string_view::npos; });
}

}  // namespace

bool is_annex_heading(std::string_view line, Vocabulary const& vocabulary) noexcept {
    if (line.empty() || !is_upper(line.front())) return false;
    for (std::string const& word : vocabulary.structure.annexes.words()) {
        if (!begins_with(line, word)) continue;
        std::string_view rest = line.substr(word.size());
        if (rest.empty() || rest == ":" || rest == "*" || (rest.size() <= 2 && count_digits(rest) == rest.size())) return true;
        if (rest.front() != ' ') return false;
        rest.remove_prefix(1);
        std::string_view mark = first_word(rest);
        while (!mark.empty() && (mark.back() == '.' || mark.back() == ':' || mark.back() == '*')) mark.remove_suffix(1);
        bool const counted =
            count_roman(mark) == mark.size() || count_digits(mark) == mark.size() || (mark.size() == 1 && is_upper(mark.front()));
        if (counted && !mark.empty())
            return line.size() < 12 || rest.size() == first_word(rest).size() || is_upper(rest[first_word(rest).size() + 1]) ||
                   rest[first_word(rest).size() + 1] == '-';
        return line.size() < 60 && (begins_with(rest, "to ") || begins_with(rest, "* ") || begins_with(rest, "[")) && line.back() != '.' &&
               line.back() != ',' && line.back() != ';';
    }
    return false;
}

std::string_view speaking_organ(std::string_view line, Vocabulary const& vocabulary) noexcept {
    if (!begins_with(line, "the ") || !is_upper(line.front()) || line.size() > 150 || line.size() < 9) return {};
    std::string_view name = line.substr(4);
    bool const comma = name.back() == ',';
    if (comma || name.back() == ':') name.remove_suffix(1);
    while (!name.empty() && (is_digit(name.back()) || name.back() == ' ')) name.remove_suffix(1);
    if (!comma && name.size() > 40) return {};
    if (name.empty() || !is_upper(name.front()) || !names_organ(name, vocabulary.structure.organ_nouns)) return {};
    for (char const c : name)
        if (!is_word(c) && c != ' ' && c != '-' && c != '\'' && c != ',' && c != '(' && c != ')' && c != '/') return {};
    // Every word is a capital one or a small connecting one.
    std::string_view rest = name;
    while (!rest.empty()) {
        std::string_view const word = first_word(rest);
        if (!word.empty() && is_lower(word.front()) && !vocabulary.structure.joining.contains(word)) return {};
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    return name;
}

bool is_chapter_heading(std::string_view line) noexcept {
    constexpr std::string_view word = "chapter ";
    return begins_with(line, word) && line.size() > word.size() && line.size() < 100 && line.back() != '.' && line.back() != ',' &&
           line.back() != ';' && std::string_view{"IVX123456789"}.find(line[word.size()]) != std::string_view::npos;
}

bool is_speaking_organ(std::string_view line, Vocabulary const& vocabulary) noexcept { return !speaking_organ(line, vocabulary).empty(); }

bool is_closing(std::string_view line) noexcept {
    if (line.size() < 200 && grammar::parse_meeting(line) > 0) return true;
    if (begins_with(line, "adopted "))
        return begins_with(line, "adopted at ") || begins_with(line, "adopted unanimously") || begins_with(line, "adopted by ") ||
               begins_with(line, "adopted without");
    return begins_with(line, "[adopted ") || begins_with(line, "resolution adopted without") || begins_with(line, "in favour:");
}

bool opens_numbered_paragraph(std::string_view line) { return grammar::parse_paragraph_label(line).kind == Label::Kind::number; }

}  // namespace recital::segmenting
