// SPDX-License-Identifier: BSL-1.0
#include "resolve/detail/instrument_words.hpp"
#include "model/plain_letters.hpp"

#include <algorithm>
#include <array>

namespace recital {

std::string letters_without_articles(std::string_view text) {
    std::string out(text);
    for (auto at = out.find(" the "); at != std::string::npos; at = out.find(" the ", at)) out.erase(at, 4);
    return letters_of(out);
}

Kind kind_of_noun(std::string_view noun) noexcept {
    static constexpr std::array<std::string_view, 13> treaties{"convention",
                                                               "covenant",
                                                               "protocol",
                                                               "treaty",
                                                               "agreement",
                                                               "charter",
                                                               "statute",
                                                               "accord",
                                                               "pact",
                                                               "constitution",
                                                               "framework convention",
                                                               "framework agreement",
                                                               "final act"};
    static constexpr std::array<std::string_view, 12> programmes{
        "programme of action", "plan of action", "platform for action",  "agenda",  "strategy",       "plan of implementation",
        "action plan",         "compact",        "framework for action", "roadmap", "call to action", "call for action"};
    if (std::find(treaties.begin(), treaties.end(), noun) != treaties.end()) return Kind::treaty;
    if (std::find(programmes.begin(), programmes.end(), noun) != programmes.end()) return Kind::programme;
    return Kind::declaration;
}

bool is_generic(std::string_view words) noexcept {
    static constexpr std::array<std::string_view, 34> generic{
        "Peace",      "Headquarters", "Final",      "Joint",         "Ministerial",   "Cooperation",   "Optional",
        "Additional", "Framework",    "Political",  "Comprehensive", "General",       "International", "National",
        "Regional",   "Global",       "New",        "Draft",         "Model",         "Special",       "Provisional",
        "Revised",    "Amended",      "Interim",    "Bilateral",     "Supplementary", "Relationship",  "Staff",
        "Common",     "Development",  "Management", "Strategic",     "Second",        "First"};
    for (std::size_t at = 0; at < words.size();) {
        std::size_t const end = std::min(words.find(' ', at), words.size());
        auto const word = words.substr(at, end - at);
        if (!word.empty() && std::find(generic.begin(), generic.end(), word) == generic.end()) return false;
        at = end + 1;
    }
    return true;
}

bool stands_alone(std::string_view noun) noexcept {
    static constexpr std::array<std::string_view, 26> nouns{"convention",
                                                            "covenant",
                                                            "protocol",
                                                            "treaty",
                                                            "agreement",
                                                            "charter",
                                                            "statute",
                                                            "declaration",
                                                            "programme of action",
                                                            "plan of action",
                                                            "platform for action",
                                                            "agenda",
                                                            "strategy",
                                                            "compact",
                                                            "accord",
                                                            "pact",
                                                            "political declaration",
                                                            "action plan",
                                                            "framework convention",
                                                            "plan of implementation",
                                                            "code of conduct",
                                                            "final act",
                                                            "consensus",
                                                            "communique",
                                                            "principles",
                                                            "guidelines"};
    return std::find(nouns.begin(), nouns.end(), noun) != nouns.end();
}

}  // namespace recital
