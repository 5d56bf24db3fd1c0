// SPDX-License-Identifier: BSL-1.0
#include "language/folded_text.hpp"

#include "language/detail/code_points.hpp"
#include "language/language.hpp"

#include <algorithm>

namespace recital {
namespace {

/// Letters that must remain of a word when something is taken off it.
constexpr std::size_t shortest_stem = 3;

std::vector<std::string> longest_first(WordList const& list) {
    std::vector<std::string> words = list.words();
    std::stable_sort(words.begin(), words.end(), [](auto const& a, auto const& b) { return a.size() > b.size(); });
    return words;
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

/// Takes off `stem` (the end of `all`, from `begin`) what the language puts on words.
void strip(std::string& all, std::size_t begin, Folding const& folding) {
    for (bool again = !folding.prefixes.empty(); again;) {
        again = false;
        for (std::string const& prefix : folding.prefixes) {
            std::string_view const stem = std::string_view{all}.substr(begin);
            if (!stem.starts_with(prefix) || letters_in(stem.substr(prefix.size())) < shortest_stem) continue;
            all.erase(begin, prefix.size());
            again = true;
            break;
        }
    }
    for (std::string const& ending : folding.endings) {
        std::string_view const stem = std::string_view{all}.substr(begin);
        if (!stem.ends_with(ending) || letters_in(stem) < letters_in(ending) + shortest_stem) continue;
        all.resize(all.size() - ending.size());
        break;
    }
}

}  // namespace

Folding::Folding(Language const& language)
    : endings{longest_first(language.list("words.endings"))}, prefixes{longest_first(language.list("words.prefixes"))} {}

FoldedText::FoldedText(std::string_view text, Folding const& folding) {
    m_plain.reserve(text.size());
    m_origin.reserve(text.size() + 1);
    m_stems.reserve(text.size());
    bool in_word = false;
    bool in_number = false;
    auto const close = [&] {
        if (!in_word && !in_number) return;
        Token& token = m_tokens.back();
        token.end = static_cast<std::uint32_t>(m_plain.size());
        if (in_word) strip(m_stems, token.stem, folding);
        token.stem_end = static_cast<std::uint32_t>(m_stems.size());
        in_word = in_number = false;
    };
    auto const open = [&](bool capital) {
        auto const here = static_cast<std::uint32_t>(m_plain.size());
        auto const stem = static_cast<std::uint32_t>(m_stems.size());
        m_tokens.push_back({here, here, stem, stem, capital});
    };
    for (std::size_t at = 0; at < text.size();) {
        CodePoint const point = code_point_at(text, at);
        FoldedPoint const folded = fold(point.value);
        bool const alone = is_ideograph(point.value);
        auto const append_plain = [&] {
            std::string_view const written = folded.plain == 0 ? text.substr(at, point.size) : std::string_view{&folded.plain, 1};
            m_plain.append(written);
            for (std::size_t i = 0; i < written.size(); ++i)
                m_origin.push_back(static_cast<std::uint32_t>(at + (folded.plain == 0 ? i : 0)));
        };
        switch (folded.sort) {
        case FoldedPoint::Sort::letter:
            if (in_number || alone) close();
            if (!in_word) open(folded.capital);
            in_word = true;
            append_plain();
            append_utf8(m_stems, folded.letter);
            if (folded.second != 0) append_utf8(m_stems, folded.second);
            if (alone) close();
            break;
        case FoldedPoint::Sort::digit:
            if (in_word) close();
            if (!in_number) open(false);
            in_number = true;
            append_plain();
            m_stems.push_back(folded.plain);
            break;
        case FoldedPoint::Sort::sign: append_plain(); break;  // a vowel sign or accent within a word
        case FoldedPoint::Sort::other:
            close();
            append_plain();
            break;
        }
        at += point.size;
    }
    close();
    m_origin.push_back(static_cast<std::uint32_t>(text.size()));
}

std::string_view FoldedText::gap(std::size_t token) const noexcept {
    std::size_t const begin = token == 0 ? 0 : m_tokens[token - 1].end;
    std::size_t const end = token < m_tokens.size() ? m_tokens[token].begin : m_plain.size();
    return std::string_view{m_plain}.substr(begin, end - begin);
}

std::size_t FoldedText::token_from(std::size_t at) const noexcept {
    auto const found =
        std::lower_bound(m_tokens.begin(), m_tokens.end(), at, [](Token const& token, std::size_t place) { return token.begin < place; });
    return static_cast<std::size_t>(found - m_tokens.begin());
}

}  // namespace recital
