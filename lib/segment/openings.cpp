// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/openings.hpp"

#include "segment/detail/letters.hpp"

#include <algorithm>
#include <array>

namespace recital::segmenting {

namespace {

/// Lower-case words of the beginning of a text, without punctuation.
struct Words {
    static constexpr std::size_t limit = 14;
    static constexpr std::size_t longest = 40;  ///< bytes looked at of each
    std::array<std::string_view, limit> word;   ///< into `letters`
    std::size_t count = 0;
    bool capital = false;  ///< the first letter is a capital

    explicit Words(std::string_view text) {
        std::size_t i = 0;
        char* end = letters;
        while (i < text.size() && !is_word(text[i])) ++i;
        capital = i < text.size() && is_upper(text[i]);
        while (i < text.size() && count < limit) {
            std::size_t const first = i;
            char* const begin = end;
            for (; i < text.size() && text[i] != ' ' && i - first < longest; ++i)
                if (is_letter(text[i]) || text[i] == '-') *end++ = lower(text[i]);
            if (end != begin) word[count++] = {begin, static_cast<std::size_t>(end - begin)};
            while (i < text.size() && text[i] != ' ') ++i;
            while (i < text.size() && text[i] == ' ') ++i;
        }
    }
    Words(Words const&) = delete;
    Words& operator=(Words const&) = delete;

private:
    char letters[limit * longest];  // NOLINT: filled word by word
};

}  // namespace

std::string OpeningReader::treatment_of_base(std::string_view base, std::array<std::string_view, 6> const& rest) const {
    std::string const verb = third_person(base);
    if (base == "take" && rest[0] == "note") return "takes note";
    if (base == "take" && rest[0] == "into") return rest[1] == "consideration" ? "takes into consideration" : "takes into account";
    if (base == "take" && (rest[0] == "account" || rest[0] == "cognizance")) return verb + " " + std::string{rest[0]};
    if (base == "bear") return rest[0] == "in" ? "bears in mind" : verb;
    if (base == "call") {
        for (std::size_t k = 0; k < 3; ++k)
            if (rest[k] == "upon" || rest[k] == "on" || rest[k] == "for") return verb + " " + std::string{rest[k]};
        return verb;
    }
    if (base == "express")
        for (std::string_view const word : rest)
            if (m_words.openings.expressed.contains(word)) return verb + " " + std::string{word};
    return verb;
}

Opening OpeningReader::read(std::string_view text) const {
    Words const words{text.substr(0, 400)};
    Opening opening;
    std::array<std::string_view, 10> kept{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < words.count && count < kept.size(); ++i) {
        std::string_view const word = words.word[i];
        if (is_adverb(word)) continue;
        if (word == "in" && count < 2 && i + 1 < words.count && (words.word[i + 1] == "particular" || words.word[i + 1] == "addition")) {
            ++i;
            continue;
        }
        kept[count++] = word;
    }
    if (count == 0) return opening;

    std::string joined{kept[0]};
    std::array<std::size_t, 4> ends{joined.size(), 0, 0, 0};
    std::size_t parts = 1;
    for (; parts < 4 && parts < count; ++parts) {
        joined += ' ';
        joined += kept[parts];
        ends[parts] = joined.size();
    }
    for (std::size_t k = parts; k-- > 0;) {
        std::string_view const key = std::string_view{joined}.substr(0, ends[k]);
        Verb const* const verb = m_words.language.verb(key);
        if (verb == nullptr) continue;
        if (k == 0 && (kept[0] == "having" || kept[0] == "expressing" || kept[0] == "expresses")) break;
        opening.kind = verb->preambular ? Opening::Kind::participle : Opening::Kind::third_person;
        opening.known = words.capital;
        opening.listed = true;
        opening.treatment = verb->treatment;
        return opening;
    }

    std::array<std::string_view, 6> rest{};
    for (std::size_t k = 0; k < rest.size() && k + 1 < count; ++k) rest[k] = kept[k + 1];
    std::string_view const first = kept[0];
    if (m_words.openings.states.contains(first)) {
        return {Opening::Kind::participle, words.capital, "is " + std::string{first}, true};
    }
    if (first == "being" && m_words.openings.states.contains(rest[0]))
        return {Opening::Kind::participle, words.capital, "is " + std::string{rest[0]}, true};
    if (first == "having") {
        opening.kind = Opening::Kind::participle;
        opening.known = words.capital;
        opening.listed = true;
        if (rest[0] == "in" && rest[1] == "mind")
            opening.treatment = "bears in mind";
        else if (rest[0] == "regard")
            opening.treatment = "has regard";
        else if (std::string_view const base = base_of_past(rest[0], m_words); !base.empty()) {
            std::array<std::string_view, 6> tail{};
            std::copy(rest.begin() + 1, rest.end(), tail.begin());
            opening.treatment = treatment_of_base(base, tail);
        }
        return opening;
    }
    if (std::string_view const base = base_of_participle(first, m_words);
        !base.empty() && !m_words.openings.no_participles.contains(first)) {
        return {Opening::Kind::participle, words.capital, treatment_of_base(base, rest), true};
    }
    if (std::string_view const base = base_of_third_person(first, m_words); !base.empty()) {
        return {Opening::Kind::third_person, words.capital, treatment_of_base(base, rest), true};
    }
    // Declarations speak in the first person ("We reaffirm"), their lists in the base form ("Recognize the role").
    if (first == "we") {
        if (rest[0] == "are" && m_words.openings.states.contains(rest[1]))
            return {Opening::Kind::none, false, "is " + std::string{rest[1]}};
        std::array<std::string_view, 6> tail{};
        std::copy(rest.begin() + 1, rest.end(), tail.begin());
        if (std::string_view const base = base_of(rest[0], m_words); !base.empty())
            return {Opening::Kind::none, false, treatment_of_base(base, tail)};
    }
    if (std::string_view const base = base_of(first, m_words); !base.empty() && words.capital)
        return {Opening::Kind::none, false, treatment_of_base(base, rest)};
    if (words.capital && first.size() > 5 && first.ends_with("ing") && !m_words.openings.no_participles.contains(first)) {
        std::string_view stem = first.substr(0, first.size() - 3);
        bool const with_e = stem.ends_with("at") || stem.ends_with("iz") || stem.ends_with("v") || stem.ends_with("c") ||
                            stem.ends_with("dg") || stem.ends_with("rg") || stem.ends_with("ag") || stem.ends_with("id") ||
                            stem.ends_with("ur");
        if (stem.size() > 3 && stem[stem.size() - 1] == stem[stem.size() - 2] && !stem.ends_with("ll") && !stem.ends_with("ss"))
            stem.remove_suffix(1);
        return {Opening::Kind::participle, false, third_person(with_e ? std::string{stem} + "e" : std::string{stem})};
    }
    if (words.capital && first.size() > 4 && first.ends_with("s") && !first.ends_with("ss") && !first.ends_with("us"))
        return {Opening::Kind::third_person, false, std::string{first}};
    return opening;
}

std::string OpeningReader::treatment_of_verb(std::string_view base, std::string_view after) const {
    Words const following{after.substr(0, 200)};
    std::array<std::string_view, 6> tail{};
    std::size_t k = 0;
    for (std::size_t i = 0; i < following.count && k < tail.size(); ++i)
        if (!is_adverb(following.word[i])) tail[k++] = following.word[i];
    if (base == "be") return tail[0].empty() ? "is" : "is " + std::string{tail[0]};
    return treatment_of_base(base, tail);
}

std::string OpeningReader::treatment_of_past(std::string_view text) const {
    std::string word;
    for (char const c : first_word(text).substr(0, 40))
        if (is_letter(c) || c == '-') word.push_back(lower(c));
    if (!m_words.openings.told.contains(word)) return {};
    return treatment_of_verb(base_of_past(word, m_words), text.substr(std::min(text.size(), first_word(text).size() + 1)));
}

std::string OpeningReader::treatment_of_decision(std::string_view text) const {
    // "…, on the recommendation of the Fifth Committee, recalling its resolution 76/217, decided": the verb opens a part of the
    // sentence between commas. Participles of other clauses ("as amended by", "held in", "by which it had decided") do not.
    for (bool anywhere : {false, true}) {
        bool opens = true;
        std::string before;
        std::string_view rest = text;
        for (unsigned tries = 0; tries < 160 && !rest.empty(); ++tries) {
            std::string word;
            for (char const c : first_word(rest).substr(0, 40))
                if (is_letter(c) || c == '-') word.push_back(lower(c));
            auto const blank = rest.find(' ');
            std::string_view const after = blank == std::string_view::npos ? std::string_view{} : rest.substr(blank + 1);
            if (opens && !anywhere && word.ends_with("ing")) {
                Opening const opening = read(rest.substr(0, 200));
                if (opening.kind == Opening::Kind::participle && opening.known) return opening.treatment;
            }
            if ((opens || anywhere) && !m_words.openings.not_told_behind.contains(before) && m_words.openings.told.contains(word)) {
                return treatment_of_verb(base_of_past(word, m_words), after);
            }
            if (!is_adverb(word) && word != "and") opens = blank != std::string_view::npos && blank > 0 && rest[blank - 1] == ',';
            before = word;
            rest = after;
        }
    }
    return {};
}

std::string OpeningReader::treatment_of_statement(std::string_view text) const {
    text = text.substr(0, 1200);
    std::size_t at = std::string_view::npos;
    for (std::string const& organ : m_words.openings.organs.words()) {
        for (std::size_t i = 0; i + organ.size() < text.size() && i < at; ++i)
            if (is_upper(text[i]) && begins_with(text.substr(i), organ)) at = std::min(at, i + organ.size());
    }
    if (at == std::string_view::npos) return {};
    bool const present = at < 60 && (begins_with(text, "the ") || begins_with(text, "\"the ") || begins_with(text, "'the "));
    std::string_view rest = text.substr(at);
    if (!present) return treatment_of_decision(rest);
    for (unsigned tries = 0; tries < 120 && !rest.empty(); ++tries) {
        std::string word;
        for (char const c : first_word(rest).substr(0, 40))
            if (is_letter(c) || c == '-') word.push_back(lower(c));
        if (is_adverb(word)) {
            auto const blank = rest.find(' ');
            if (blank == std::string_view::npos) break;
            rest.remove_prefix(blank + 1);
            continue;
        }
        auto const blank = rest.find(' ');
        std::string_view const after = blank == std::string_view::npos ? std::string_view{} : rest.substr(blank + 1);
        std::string_view base = base_of_third_person(word, m_words);
        if (base.empty()) base = base_of_past(word, m_words);
        if (!base.empty()) return treatment_of_verb(base, after);
        rest = after;
    }
    return {};
}

}  // namespace recital::segmenting
