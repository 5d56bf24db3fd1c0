// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/series_titles.hpp"

#include "graph/title_words.hpp"

#include <algorithm>
#include <cmath>

namespace recital {

SubjectWords::SubjectWords(Language const& language)
    : passing{language.list("series.passing")}, joining{language.list("series.joining")}, empty{language.list("series.empty")} {}

std::vector<std::string> lasting_words(std::string_view title, SubjectWords const& known) {
    while (!title.empty() && (title.back() == ' ' || title.back() == '.')) title.remove_suffix(1);
    if (!title.empty() && title.back() == ')') {
        std::size_t const open = title.rfind('(');
        if (open != std::string_view::npos && open > 0) title = title.substr(0, open);
    }
    std::vector<std::string> words;
    bool says_something = false;
    for (std::string& word : title_words(title)) {
        bool const number = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (number || known.passing.contains(word)) continue;
        says_something = says_something || (word.size() > 2 && !known.joining.contains(word) && !known.empty.contains(word));
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

TitleSimilarity::Measure TitleSimilarity::compare(std::vector<std::string> const& left, std::vector<std::string> const& right,
                                                  WordList const& joining) const {
    auto const telling = [&joining](std::vector<std::string> words) {
        words.erase(std::remove_if(words.begin(), words.end(), [&joining](std::string const& word) { return joining.contains(word); }),
                    words.end());
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
