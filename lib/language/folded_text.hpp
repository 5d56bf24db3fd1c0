// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

struct Language;

/// A word, a number or, of scripts that set no blanks, a character.
struct Token {
    std::uint32_t begin = 0, end = 0;  ///< bytes of FoldedText::plain()
    std::uint32_t stem = 0, stem_end = 0;
    bool capital = false;  ///< its first letter is a capital; scripts without capitals have none
};

/// How the words of a language are made comparable: what is taken off them. Made once for a language.
struct Folding {
    explicit Folding(Language const& language);

    std::vector<std::string> endings;   ///< list `words.endings`, longest first: of the longest that fits the word is freed
    std::vector<std::string> prefixes;  ///< list `words.prefixes`, longest first: taken off as long as three letters remain
};

/// A text in any script made comparable: digits, brackets, strokes and blanks of other scripts written in ASCII, the text cut into words,
/// and each word's stem: small letters without accents or vowel signs, without the endings and prefixes that its language puts on
/// words. Every byte of plain() remembers the byte of the text it stands for.
class FoldedText {
public:
    /// Folds valid or invalid UTF-8; invalid bytes part words. O(bytes * endings).
    FoldedText(std::string_view text, Folding const& folding);

    /// The text with ASCII digits and marks.
    [[nodiscard]] std::string const& plain() const noexcept { return m_plain; }
    [[nodiscard]] std::vector<Token> const& tokens() const noexcept { return m_tokens; }
    [[nodiscard]] std::string_view stem(std::size_t token) const noexcept {
        return std::string_view{m_stems}.substr(m_tokens[token].stem, m_tokens[token].stem_end - m_tokens[token].stem);
    }
    /// What stands in plain() between a token and the one before it (or the beginning). `token` may be one past the last.
    [[nodiscard]] std::string_view gap(std::size_t token) const noexcept;

    /// The byte of the text that byte `at` of plain() stands for; plain().size() gives the text's size. O(1).
    [[nodiscard]] std::uint32_t origin(std::size_t at) const noexcept { return m_origin[at]; }

    /// The first token that begins at byte `at` of plain() or behind it. O(log tokens).
    [[nodiscard]] std::size_t token_from(std::size_t at) const noexcept;

private:
    std::string m_plain, m_stems;
    std::vector<std::uint32_t> m_origin;
    std::vector<Token> m_tokens;
};

}  // namespace recital
