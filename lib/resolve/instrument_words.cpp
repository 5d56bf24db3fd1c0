// SPDX-License-Identifier: BSL-1.0
#include "resolve/detail/instrument_words.hpp"
#include "model/plain_letters.hpp"

#include <algorithm>

namespace recital {

std::string letters_without_articles(std::string_view text) {
    constexpr std::string_view article = " the";
    std::string out;
    out.reserve(text.size());
    std::size_t begin = 0;
    for (auto at = text.find(" the "); at != std::string_view::npos; at = text.find(" the ", begin)) {
        out += text.substr(begin, at - begin);
        begin = at + article.size();
    }
    out += text.substr(begin);
    return letters_of(out);
}

Kind kind_of_noun(std::string_view noun, Words const& words) noexcept {
    if (words.names.treaties.contains(noun)) return Kind::treaty;
    return words.names.programmes.contains(noun) ? Kind::programme : Kind::declaration;
}

bool is_generic(std::string_view said, Words const& words) noexcept {
    for (std::size_t at = 0; at < said.size();) {
        std::size_t const end = std::min(said.find(' ', at), said.size());
        auto const word = said.substr(at, end - at);
        if (!word.empty() && !words.names.generic.contains(word)) return false;
        at = end + 1;
    }
    return true;
}

bool stands_alone(std::string_view noun, Words const& words) noexcept { return words.names.common_nouns.contains(noun); }

}  // namespace recital
