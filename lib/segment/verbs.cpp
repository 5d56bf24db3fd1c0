// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/letters.hpp"
#include "segment/detail/openings.hpp"

#include <algorithm>
#include <array>

namespace recital::segmenting {

namespace {

std::string_view find_base(std::string_view candidate, Vocabulary const& vocabulary) noexcept {
    WordList const& bases = vocabulary.verb_forms.bases;
    std::size_t const at = bases.find(candidate);
    return at == WordList::none ? std::string_view{} : std::string_view{bases.words()[at]};
}

bool ends_doubled(std::string_view stem) noexcept { return stem.size() > 3 && stem[stem.size() - 1] == stem[stem.size() - 2]; }

/// The base to which `ending` was added by the spelling rules: as it is, with its "e" dropped, its consonant doubled.
std::string_view base_of_stem(std::string_view stem, Vocabulary const& vocabulary) noexcept {
    if (stem.size() < 2 || stem.size() > 24) return {};
    if (auto const base = find_base(stem, vocabulary); !base.empty()) return base;
    std::array<char, 26> with_e{};
    std::copy(stem.begin(), stem.end(), with_e.begin());
    with_e[stem.size()] = 'e';
    if (auto const base = find_base({with_e.data(), stem.size() + 1}, vocabulary); !base.empty()) return base;
    if (stem.ends_with("is")) {  // British "-ise"
        with_e[stem.size() - 1] = 'z';
        if (auto const base = find_base({with_e.data(), stem.size() + 1}, vocabulary); !base.empty()) return base;
    }
    if (ends_doubled(stem)) return find_base(stem.substr(0, stem.size() - 1), vocabulary);
    return {};
}

}  // namespace

std::string_view base_of(std::string_view word, Vocabulary const& vocabulary) noexcept { return find_base(word, vocabulary); }

std::string_view base_of_participle(std::string_view word, Vocabulary const& vocabulary) noexcept {
    return word.size() > 4 && word.ends_with("ing") ? base_of_stem(word.substr(0, word.size() - 3), vocabulary) : std::string_view{};
}

std::string_view base_of_third_person(std::string_view word, Vocabulary const& vocabulary) noexcept {
    if (word == "is" || word == "has") return find_base(word == "is" ? "be" : "have", vocabulary);
    if (word.size() < 4 || word.back() != 's') return {};
    if (vocabulary.verb_forms.plural_nouns.contains(word)) return {};
    if (auto const base = find_base(word.substr(0, word.size() - 1), vocabulary); !base.empty()) return base;
    if (word.ends_with("ises")) return base_of_stem(word.substr(0, word.size() - 2), vocabulary);
    if (word.ends_with("ies")) {
        std::array<char, 26> buffer{};
        if (word.size() > buffer.size()) return {};
        std::copy(word.begin(), word.end(), buffer.begin());
        buffer[word.size() - 3] = 'y';
        return find_base({buffer.data(), word.size() - 2}, vocabulary);
    }
    return word.ends_with("es") ? find_base(word.substr(0, word.size() - 2), vocabulary) : std::string_view{};
}

std::string_view base_of_past(std::string_view word, Vocabulary const& vocabulary) noexcept {
    if (std::string_view const irregular = vocabulary.verb_forms.past.value_of(word); !irregular.empty()) return irregular;
    if (word.size() < 5 || !word.ends_with("ed")) return {};
    if (word.ends_with("ied")) {
        std::array<char, 26> buffer{};
        if (word.size() > buffer.size()) return {};
        std::copy(word.begin(), word.end(), buffer.begin());
        buffer[word.size() - 3] = 'y';
        return find_base({buffer.data(), word.size() - 2}, vocabulary);
    }
    return base_of_stem(word.substr(0, word.size() - 2), vocabulary);
}

std::string third_person(std::string_view base) {
    if (base == "be") return "is";
    if (base == "have") return "has";
    std::string word{base};
    if (word.ends_with("s") || word.ends_with("sh") || word.ends_with("ch") || word.ends_with("x") || word.ends_with("z") ||
        word.ends_with("o"))
        return word + "es";
    if (word.size() > 1 && word.back() == 'y' && std::string_view{"aeiou"}.find(word[word.size() - 2]) == std::string_view::npos) {
        word.pop_back();
        return word + "ies";
    }
    return word + "s";
}

}  // namespace recital::segmenting
