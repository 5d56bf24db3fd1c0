// SPDX-License-Identifier: BSL-1.0
// Titles that are not printed as listed: "International Convention on the Protection of All Persons against Enforced Disappearance". What
// tells one title from another are its words of meaning in their order; small words, number and spelling change from text to text.
#include "model/plain_letters.hpp"
#include "resolve/detail/deciders.hpp"
#include "resolve/detail/instrument_words.hpp"
#include "resolve/detail/tables.hpp"

#include <algorithm>

namespace recital {

namespace {

/// Fewer words of meaning than this are in too many titles.
constexpr int fewest_words = 3;

/// Appends "organisation" for "organizations".
void append_stem(std::string& out, std::string_view word) {
    if (word.size() > 4 && word.back() == 's' && word[word.size() - 2] != 's') word.remove_suffix(1);
    std::size_t const begin = out.size();
    out += word;
    for (std::size_t at = out.find("iz", begin); at != std::string::npos; at = out.find("iz", at + 1)) out[at + 1] = 's';
}

bool is_year(std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

TitleWords words_of_title(std::string_view title, WordList const& small_words) {
    TitleWords out;
    std::string word;
    auto const take = [&] {
        if (word.empty()) return;
        if (is_year(word)) {
            if (out.year.empty()) out.year = word;
        } else if (!small_words.contains(word)) {
            append_stem(out.key, word);
            out.key += ' ';
            ++out.count;
        }
        word.clear();
    };
    for (std::size_t at = 0; at < title.size();) {
        auto const [letter, size] = letter_at(title, at);
        if (letter == '\0')
            take();
        else
            word += letter;
        at += size;
    }
    take();
    return out;
}

Instrument const* Resolver::Tables::of_words(std::string_view key) const {
    std::call_once(m_once_words, [this] {
        WordList const& small_words = words.small_words;
        auto const add = [&](Instrument const& instrument, std::string_view title) {
            TitleWords own = words_of_title(title, small_words);
            if (own.count < fewest_words) return;
            auto const [place, fresh] = m_by_words.try_emplace(std::move(own.key), &instrument);
            if (!fresh && place->second != &instrument) place->second = nullptr;
        };
        std::size_t titles = catalogue->instruments.size();
        for (Instrument const& instrument : catalogue->instruments) titles += instrument.aliases.size();
        m_by_words.reserve(titles);
        for (Instrument const& instrument : catalogue->instruments) {
            add(instrument, instrument.title);
            for (std::string const& alias : instrument.aliases) add(instrument, alias);
        }
    });
    auto const found = m_by_words.find(key);
    return found == m_by_words.end() ? nullptr : found->second;
}

std::optional<Decision> by_words(Context const& context, Mention const& mention) {
    WordList const& small_words = context.words.small_words;
    if (small_words.empty() || mention.plural) return std::nullopt;
    TitleWords const words = words_of_title(mention.number, small_words);
    if (words.count < fewest_words) return std::nullopt;
    auto const* found = context.tables.of_words(words.key);
    if (found == nullptr) return std::nullopt;
    Instrument const& instrument = *found;
    if (!words.year.empty() && !instrument.adopted.starts_with(words.year) && instrument.title.find(words.year) == std::string::npos)
        return std::nullopt;
    return settled_listed(instrument, Step::title_near, "has all words of a listed title: " + instrument.title);
}

bool is_of_a_state(Context const& context, Mention const& mention) {
    constexpr std::size_t longest_lead = 30;
    auto const view = context.view_of(mention);
    std::size_t const from = mention.begin - std::min<std::size_t>(mention.begin, longest_lead);
    auto const before = view.substr(from, mention.begin - from);
    if (mention.number.starts_with("National ")) return kind_of_noun(mention.noun, context.words) != Kind::treaty;
    auto const national = before.rfind("National ");
    // capital words and "and" alone between it and the name
    if (national == std::string_view::npos || kind_of_noun(mention.noun, context.words) == Kind::treaty) return false;
    auto between = before.substr(national + 9);
    while (!between.empty()) {
        auto const word = between.substr(0, std::min(between.find(' '), between.size()));
        if (word != "and" && !word.empty() && !(word[0] >= 'A' && word[0] <= 'Z')) return false;
        between.remove_prefix(std::min(word.size() + 1, between.size()));
    }
    return true;
}

}  // namespace recital
