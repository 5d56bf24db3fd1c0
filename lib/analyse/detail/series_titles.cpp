// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/series_titles.hpp"

#include "graph/title_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace recital {
namespace {

template <std::size_t Count>
bool one_of(std::array<std::string_view, Count> const& sorted, std::string_view word) noexcept {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// Numbers in words and months: what changes from one resolution of a series to the next.
constexpr std::array<std::string_view, 58> passing{
    "april",    "august",  "december",  "eighteenth",  "eighth",     "eightieth",  "eleventh",   "february",  "fifteenth", "fifth",
    "fiftieth", "first",   "fortieth",  "forty",       "fourteenth", "fourth",     "i",          "ii",        "iii",       "iv",
    "ix",       "january", "july",      "june",        "march",      "may",        "nineteenth", "ninetieth", "ninth",     "november",
    "october",  "second",  "september", "seventeenth", "seventh",    "seventieth", "seventy",    "sixteenth", "sixth",     "sixtieth",
    "sixty",    "tenth",   "third",     "thirteenth",  "thirtieth",  "thirty",     "twelfth",    "twentieth", "twenty",    "v",
    "vi",       "vii",     "viii",      "x",           "xi",         "xii",        "xiii",       "xiv"};

/// Words that join others and say nothing of a subject.
constexpr std::array<std::string_view, 14> joining{"and", "as", "at", "by", "for",   "from", "in",
                                                   "its", "of", "on", "or", "their", "to",   "with"};

/// Titles that are made of these alone tell no subject.
constexpr std::array<std::string_view, 16> empty_words{"assembly", "committee",    "council",   "decision", "general",   "matters",
                                                       "nations",  "organization", "other",     "question", "questions", "report",
                                                       "reports",  "resolution",   "secretary", "united"};

}  // namespace

std::vector<std::string> lasting_words(std::string_view title) {
    while (!title.empty() && (title.back() == ' ' || title.back() == '.')) title.remove_suffix(1);
    if (!title.empty() && title.back() == ')') {
        std::size_t const open = title.rfind('(');
        if (open != std::string_view::npos && open > 0) title = title.substr(0, open);
    }
    std::vector<std::string> words;
    bool says_something = false;
    for (std::string& word : title_words(title)) {
        bool const number = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (number || one_of(passing, word)) continue;
        says_something = says_something || (word.size() > 2 && !one_of(joining, word) && !one_of(empty_words, word));
        words.push_back(std::move(word));
    }
    if (!says_something) words.clear();
    return words;
}

void TitleSimilarity::count(std::vector<std::string> const& words) {
    ++m_titles;
    std::vector<std::string> distinct = words;
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    for (std::string& word : distinct) ++m_titles_with[std::move(word)];
}

double TitleSimilarity::weight(std::string const& word) const {
    auto const found = m_titles_with.find(word);
    double const with = found == m_titles_with.end() ? 1 : static_cast<double>(found->second);
    return std::log(1 + static_cast<double>(m_titles) / with);
}

TitleSimilarity::Measure TitleSimilarity::compare(std::vector<std::string> const& left, std::vector<std::string> const& right) const {
    auto const telling = [](std::vector<std::string> words) {
        words.erase(std::remove_if(words.begin(), words.end(), [](std::string const& word) { return one_of(joining, word); }), words.end());
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        return words;
    };
    std::vector<std::string> const ours = telling(left);
    std::vector<std::string> const theirs = telling(right);
    double common = 0;
    double our_weight = 0;
    double their_weight = 0;
    for (std::string const& word : ours) {
        our_weight += weight(word);
        if (std::binary_search(theirs.begin(), theirs.end(), word)) common += weight(word);
    }
    for (std::string const& word : theirs) their_weight += weight(word);
    if (our_weight <= 0 || their_weight <= 0) return {};
    return {common / (our_weight + their_weight - common), common / std::min(our_weight, their_weight)};
}

}  // namespace recital
