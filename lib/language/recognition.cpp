// SPDX-License-Identifier: BSL-1.0
#include "language/recognition.hpp"

#include "language/detail/code_points.hpp"

#include <algorithm>
#include <array>

namespace recital {
namespace {

/// Words looked at, and how many function words settle the matter.
constexpr int most_words = 400;
constexpr int enough = 24;

/// A text of fewer words in Latin letters says nothing of its language, and one whose own function words are rarer than one word in so
/// many is in a language without tables, or a list of names.
constexpr int shortest = 4;
constexpr int shortest_foreign = 25;

}  // namespace

LanguageRecognition::LanguageRecognition(std::vector<Language> const& languages) : m_languages{languages.size()} {
    for (Language const& language : languages) {
        auto const bit = 1U << m_known.size();
        auto const& scripts = language.list("recognition.script").words();
        std::string const script = scripts.empty() ? "Latin" : scripts.front();
        m_known.push_back({language.code, script == "Cyrillic" ? Script::cyrillic
                                          : script == "Arabic" ? Script::arabic
                                          : script == "Han"    ? Script::han
                                                               : Script::latin});
        for (std::string const& word : language.list("recognition.words").words()) {
            std::string plain;
            for (std::size_t at = 0; at < word.size();) {
                CodePoint const point = code_point_at(word, at);
                append_utf8(plain, fold(point.value).letter);
                at += point.size;
            }
            auto const row = m_words.find(plain);
            if (row == WordList::none) {
                m_words.add(std::move(plain));
                m_bits.push_back(bit);
            } else {
                m_bits[row] |= bit;
            }
        }
        if (m_known.size() == 31) break;
    }
}

LanguageRecognition::Script LanguageRecognition::script_of(char32_t letter) noexcept {
    if (letter < 0x250) return Script::latin;
    if (letter >= 0x400 && letter <= 0x52f) return Script::cyrillic;
    if (letter >= 0x600 && letter <= 0x6ff) return Script::arabic;
    if (is_ideograph(letter)) return Script::han;
    return Script::other;
}

std::string LanguageRecognition::language_of(std::string_view text, std::string_view otherwise) const {
    std::array<int, 6> letters{};
    std::array<int, 32> found{};
    int words = 0;
    int best = 0;
    bool settled = false;
    int& latin = letters[static_cast<std::size_t>(Script::latin)];
    std::string word;
    // English paragraphs of an English document are told by their first dozen words.
    auto const home = static_cast<std::size_t>(
        std::find_if(m_known.begin(), m_known.end(), [&](Known const& known) { return known.code == otherwise; }) - m_known.begin());
    constexpr int enough_at_home = 5;
    auto const at_home_for_sure = [&] {
        return home < m_known.size() && found[home] >= enough_at_home && found[home] == best && m_known[home].script == Script::latin;
    };
    auto const close = [&] {
        if (word.empty()) return;
        ++words;
        // Single Latin letters stand in symbols and labels of every language ("A/78/18", "sect. A").
        bool const single = word.size() == 1;
        if (auto const row = single ? WordList::none : m_words.find(word); row != WordList::none)
            for (std::size_t i = 0; i < m_known.size(); ++i)
                if ((m_bits[row] >> i & 1U) != 0) best = std::max(best, ++found[i]);
        word.clear();
        settled = words >= most_words || best >= enough || at_home_for_sure();
    };
    for (std::size_t at = 0; at < text.size() && !settled;) {
        if (char const c = text[at]; static_cast<unsigned char>(c) < 0x80) {
            ++at;
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                word += static_cast<char>(c | 0x20);
                ++latin;
            } else {
                close();
            }
            continue;
        }
        CodePoint const point = code_point_at(text, at);
        at += point.size;
        FoldedPoint const folded = fold(point.value);
        bool const beyond = folded.sort != FoldedPoint::Sort::letter && point.value >= 0x0530 && point.value < 0x2000;
        if (folded.sort != FoldedPoint::Sort::letter && !beyond) {
            if (folded.sort != FoldedPoint::Sort::sign) close();
            continue;
        }
        ++letters[static_cast<std::size_t>(beyond ? Script::other : script_of(point.value))];
        if (folded.letter < 0x250) append_utf8(word, folded.letter);
    }
    close();
    if (at_home_for_sure()) return std::string{otherwise};
    auto const most = std::max_element(letters.begin(), letters.end());
    int const all = [&] {
        int sum = 0;
        for (int const count : letters) sum += count;
        return sum;
    }();
    auto const script = static_cast<Script>(most - letters.begin());
    // Ideographs are words, and Latin names and symbols stand among them.
    int const ideographs = letters[static_cast<std::size_t>(Script::han)];
    bool const han = ideographs >= 2 && ideographs * 6 >= all;
    if (all < 2) return std::string{otherwise};
    if (script != Script::latin || han) {
        Script const own = han ? Script::han : script;
        if (!han && *most * 2 < all) return std::string{otherwise};
        for (Known const& known : m_known)
            if (known.script == own) return known.code;
        return *most >= 6 ? "und" : std::string{otherwise};
    }
    std::size_t first = 0;
    int second = 0;
    for (std::size_t i = 1; i < m_known.size(); ++i)
        if (found[i] > found[first]) first = i;
    for (std::size_t i = 0; i < m_known.size(); ++i)
        if (i != first) second = std::max(second, found[i]);
    if (words < shortest || m_known.empty()) return std::string{otherwise};
    if (home < m_known.size() && m_known[home].script == Script::latin) {
        // What the document is written in stays unless another language has clearly more of its own words.
        if (found[first] < 3 || found[first] < 2 * found[home] + 1) return std::string{otherwise};
        return m_known[first].code;
    }
    if (found[first] >= 2 && found[first] > second) return m_known[first].code;
    return words >= shortest_foreign && found[first] * 12 < words ? "und" : std::string{otherwise};
}

}  // namespace recital
