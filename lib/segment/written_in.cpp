// SPDX-License-Identifier: BSL-1.0
#include "segment/written_in.hpp"

#include "segment/letters.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace recital::segmenting {

namespace {

enum Script : std::size_t { latin, cyrillic, arabic, han, scripts };

/// Small words that one of the three languages in Latin letters has and the two others have not.
struct SmallWord {
    std::string_view word;
    std::size_t language;
};

constexpr std::array<std::string_view, 3> by_words{"en", "es", "fr"};

constexpr std::array small_words = std::to_array<SmallWord>(
    {{"and", 0},   {"are", 0},  {"as", 0},    {"at", 0},   {"au", 2},   {"aux", 2}, {"avec", 2}, {"be", 0},   {"been", 0}, {"by", 0},
     {"como", 1},  {"con", 1},  {"dans", 2},  {"del", 1},  {"des", 2},  {"du", 2},  {"el", 1},   {"est", 2},  {"et", 2},   {"for", 0},
     {"from", 0},  {"has", 0},  {"have", 0},  {"in", 0},   {"is", 0},   {"its", 0}, {"las", 1},  {"le", 2},   {"les", 2},  {"los", 1},
     {"of", 0},    {"on", 0},   {"or", 0},    {"ou", 2},   {"para", 1}, {"par", 2}, {"por", 1},  {"pour", 2}, {"qui", 2},  {"shall", 0},
     {"sobre", 1}, {"sont", 2}, {"su", 1},    {"sur", 2},  {"that", 0}, {"the", 0}, {"this", 0}, {"to", 0},   {"une", 2},  {"una", 1},
     {"was", 0},   {"were", 0}, {"which", 0}, {"with", 0}, {"y", 1}});

std::size_t language_of_word(std::string_view word) noexcept {
    static constexpr auto sorted = [] {
        auto copy = small_words;
        std::sort(copy.begin(), copy.end(), [](SmallWord const& a, SmallWord const& b) { return a.word < b.word; });
        return copy;
    }();
    auto const found =
        std::lower_bound(sorted.begin(), sorted.end(), word, [](SmallWord const& row, std::string_view w) { return row.word < w; });
    return found != sorted.end() && found->word == word ? found->language : by_words.size();
}

/// The script of the letter that begins with this byte of UTF-8; `scripts` for what is no first byte of a letter of these.
Script script_of(unsigned char first, unsigned char second) noexcept {
    if (first >= 0xd0 && first <= 0xd3) return cyrillic;
    if (first >= 0xd8 && first <= 0xdb) return arabic;
    if (first >= 0xe4 && first <= 0xe9) return han;
    if (first < 0x80) return is_letter(static_cast<char>(first)) ? latin : scripts;
    return first == 0xc3 && second >= 0x80 ? latin : scripts;
}

}  // namespace

std::string_view written_in(std::string_view text) noexcept {
    constexpr std::size_t most = 600, longest = 6;
    text = text.substr(0, most);
    std::array<std::size_t, scripts> letters{};
    std::array<std::size_t, by_words.size()> words{};
    std::array<char, longest> word{};
    std::size_t length = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        char const c = i < text.size() ? text[i] : ' ';
        if (is_letter(c)) {
            Script const script =
                script_of(static_cast<unsigned char>(c), i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : '\0');
            if (script != scripts) ++letters[script];
            if (length < longest) word[length] = lower(c);
            ++length;
            continue;
        }
        if (length > 0 && length <= longest)
            if (std::size_t const language = language_of_word({word.data(), length}); language < by_words.size()) ++words[language];
        length = 0;
    }
    // A Chinese character says about as much as four letters.
    if (letters[han] * 4 > letters[latin] && letters[han] > 3) return "zh";
    if (letters[arabic] > letters[latin] + 3) return "ar";
    if (letters[cyrillic] > letters[latin] + 3) return "ru";
    auto const best = std::max_element(words.begin(), words.end());
    auto const others = words[0] + words[1] + words[2] - *best;
    return *best >= 2 && *best > 2 * others ? by_words[static_cast<std::size_t>(best - words.begin())] : std::string_view{};
}

void note_languages(std::vector<Document>& documents) {
    for (Document& document : documents) {
        std::map<std::string_view, std::size_t> bytes;
        std::vector<std::string_view> languages;
        languages.reserve(document.paragraphs.size());
        for (Paragraph const& p : document.paragraphs) {
            languages.push_back(written_in(p.view.chars()));
            if (!languages.back().empty()) bytes[languages.back()] += p.view.size();
        }
        auto const most = std::max_element(bytes.begin(), bytes.end(), [](auto const& a, auto const& b) { return a.second < b.second; });
        std::string_view const whole = most == bytes.end() ? "und" : most->first;
        for (std::size_t i = 0; i < languages.size(); ++i) document.paragraphs[i].language = languages[i].empty() ? whole : languages[i];
    }
}

}  // namespace recital::segmenting
