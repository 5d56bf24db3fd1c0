// SPDX-License-Identifier: BSL-1.0
#include "graph/title_words.hpp"

#include "model/plain_letters.hpp"

namespace recital {

std::vector<std::string> title_words(std::string_view title) {
    std::vector<std::string> words;
    std::string word;
    auto const finish = [&] {
        if (!word.empty() && word != "the" && word != "a" && word != "an") words.push_back(word);
        word.clear();
    };
    for (std::size_t at = 0; at < title.size();) {
        PlainLetter const letter = letter_at(title, at);
        if (letter.letter != '\0')
            word += letter.letter;
        else
            finish();
        at += letter.size;
    }
    finish();
    return words;
}

}  // namespace recital
