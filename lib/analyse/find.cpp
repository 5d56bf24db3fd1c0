// SPDX-License-Identifier: BSL-1.0
#include "analyse/find.hpp"

#include "analyse/near.hpp"
#include "identity/written.hpp"
#include "model/plain_letters.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace recital {
namespace {

bool is_letter_or_digit(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Lower-case ASCII letters and digits with single blanks between words; whatever else stands in the text parts words.
std::string folded(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char c = text[at];
        auto const lead = static_cast<unsigned char>(c);
        if ((lead & 0xE0U) == 0xC0 && at + 1 < text.size()) {
            unsigned const code = (lead & 0x1FU) << 6U | (static_cast<unsigned char>(text[++at]) & 0x3FU);
            c = plain_letter(code);
        } else if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
        if (is_letter_or_digit(c))
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// A symbol or number so that "217 A (III)", "217(III)[A]" and "217 (III) a" are one: no blanks or brackets; letters of
/// parts after the session.
std::string number_key(std::string_view text) {
    std::string plain;
    for (char const c : text) {
        if (c == ' ' || c == '[' || c == ']') continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    std::size_t const open = plain.rfind('(');
    if (open == std::string::npos || open == 0 || plain.back() != ')') return plain;
    // A letter between the number and the bracket is the part: 217a(iii) → 217(iii)a.
    std::size_t letter = open;
    while (letter > 0 && plain[letter - 1] >= 'a' && plain[letter - 1] <= 'z') --letter;
    if (letter == open || letter == 0 || plain[letter - 1] < '0' || plain[letter - 1] > '9') return plain;
    return plain.substr(0, letter) + plain.substr(open) + plain.substr(letter, open - letter);
}

/// What follows "/res/" or "/dec/" in a key, empty for other keys.
std::string_view adopted_number(std::string_view key) {
    for (std::string_view const word : {std::string_view{"/res/"}, std::string_view{"/dec/"}})
        if (std::size_t const at = key.find(word); at != std::string_view::npos) return key.substr(at + word.size());
    return {};
}

/// The text without the words that only say what kind of thing is meant.
std::string_view without_leading_words(std::string_view text) {
    constexpr std::array<std::string_view, 8> words{"resolutions", "resolution", "decisions", "decision", "document", "res.", "res", "no."};
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
        for (std::string_view const word : words) {
            bool same = text.size() > word.size() && (text[word.size()] == ' ');
            for (std::size_t at = 0; same && at < word.size(); ++at) same = (text[at] | 0x20) == (word[at] | 0x20);
            if (!same) continue;
            text.remove_prefix(word.size());
            again = true;
            break;
        }
    }
    return text;
}

bool is_number(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "1325" of "1325(2000)", as people shorten numbers that go on through the years or sessions; empty where there is no such bracket.
std::string_view without_bracket(std::string_view key) noexcept {
    std::size_t const open = key.rfind('(');
    bool const plain = open != std::string_view::npos && open > 0 && key.back() == ')' && key[open - 1] >= '0' && key[open - 1] <= '9';
    return plain ? key.substr(0, open) : std::string_view{};
}

bool is_named(Organ const& organ, std::string_view name) {
    return folded(organ.name) == name ||
           std::any_of(organ.names.begin(), organ.names.end(), [&](std::string const& other) { return folded(other) == name; });
}

/// What a question that names the organ asks for, as a key: "Security Council resolution 1325" → "s/res/1325", "UNSCR 1325"
/// likewise. Empty where it does not begin with an organ's name.
std::string key_by_organ(std::string_view text, Catalogue const& catalogue) {
    constexpr std::array<std::string_view, 2> council{"unscr ", "scr "};  // in use for the Security Council's resolutions only
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kinds{
        {{" resolution ", "/res/"}, {" res. ", "/res/"}, {" res ", "/res/"}, {" decision ", "/dec/"}}};
    std::string lower{text};
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (std::string_view const word : council)
        if (lower.starts_with(word)) return "s/res/" + number_key(text.substr(word.size()));
    for (auto const& [word, part] : kinds) {
        std::size_t const at = lower.find(word);
        if (at == std::string::npos) continue;
        std::string const name = folded(text.substr(0, at));
        for (Organ const& organ : catalogue.organs)
            if (!organ.series.empty() && is_named(organ, name))
                return number_key(organ.series) + std::string{part} + number_key(text.substr(at + word.size()));
    }
    return {};
}

/// Whether each word of the question begins some word of the text; both folded.
bool words_begin(std::string_view question, std::string_view text) {
    while (!question.empty()) {
        std::size_t const size = std::min(question.find(' '), question.size());
        std::string_view const word = question.substr(0, size);
        question.remove_prefix(std::min(size + 1, question.size()));
        std::size_t at = text.find(word);
        while (at != std::string_view::npos && at > 0 && text[at - 1] != ' ') at = text.find(word, at + 1);
        if (at == std::string_view::npos) return false;
    }
    return true;
}

/// The question in the shapes it is compared in.
struct Question {
    std::string folded_text;
    std::string number;

    /// The number alone; or without the year or session in brackets, where the question says what it is the number of.
    bool is_number_of(std::string_view key) const {
        std::string_view const adopted = adopted_number(key);
        if (adopted.empty()) return false;
        if (adopted == number || (is_number(number) && without_bracket(adopted) == number)) return true;
        std::string_view const whole = adopted_number(number);
        return !whole.empty() && is_number(whole) && without_bracket(key) == number;
    }

    std::optional<MatchedBy> match(Vertex const& vertex, Catalogue const& catalogue) const {
        std::string const key = number_key(vertex.id);
        if (!number.empty() && (key == number || vertex.id == folded_text)) return MatchedBy::id;
        if (!number.empty() && is_number_of(key)) return MatchedBy::number;
        if (folded_text.empty()) return std::nullopt;
        std::string words = folded(vertex.title);
        auto const add = [&words](std::string const& more) { words.append(1, ' ').append(more); };
        if (words == folded_text) return MatchedBy::title;
        if (Instrument const* const instrument = catalogue.instrument(vertex.id); instrument != nullptr)
            for (std::string const& alias : instrument->aliases) {
                std::string const other = folded(alias);
                if (other == folded_text) return MatchedBy::alias;
                add(other);
            }
        add(folded(vertex.id));
        add(folded(vertex.label));
        return words_begin(folded_text, words) ? std::optional{MatchedBy::words} : std::nullopt;
    }
};

Question question_of(Catalogue const& catalogue, std::string_view text) {
    std::string number = key_by_organ(text, catalogue);
    if (number.empty()) number = number_key(without_leading_words(text));
    return {folded(text), std::move(number)};
}

}  // namespace

std::string_view name_of(MatchedBy matched) noexcept {
    switch (matched) {
    case MatchedBy::id: return "id";
    case MatchedBy::number: return "number";
    case MatchedBy::title: return "title";
    case MatchedBy::alias: return "alias";
    case MatchedBy::words: return "words";
    case MatchedBy::near: return "near";
    }
    return "";
}

SearchedNames searched_names(Vertex const& vertex, Catalogue const& catalogue) {
    SearchedNames names;
    auto const add_key = [&names](std::string_view key) {
        if (!key.empty()) names.keys.emplace_back(key);
    };
    std::string const key = number_key(vertex.id);
    add_key(key);
    add_key(without_bracket(key));
    add_key(adopted_number(key));
    add_key(without_bracket(adopted_number(key)));
    names.words = folded(vertex.title);
    add_key(names.words);
    auto const add_words = [&names](std::string const& more) { names.words.append(1, ' ').append(more); };
    if (Instrument const* const instrument = catalogue.instrument(vertex.id); instrument != nullptr)
        for (std::string const& alias : instrument->aliases) {
            std::string const other = folded(alias);
            add_key(other);
            add_words(other);
        }
    add_words(folded(vertex.id));
    add_words(folded(vertex.label));
    return names;
}

SearchedNames asked_names(Catalogue const& catalogue, std::string_view text) {
    Question const question = question_of(catalogue, text);
    return {{question.number, question.folded_text}, question.folded_text};
}

std::vector<Found> find(CitationGraph const& graph, Catalogue const& catalogue, std::string_view text, std::size_t limit) {
    Question const question = question_of(catalogue, text);
    std::vector<Found> found;
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at) {
        VertexId const vertex{at};
        std::optional<MatchedBy> const matched = question.match(graph[vertex], catalogue);
        if (!matched) continue;
        Found one{vertex, *matched, {}, false};
        if (Instrument const* const instrument = catalogue.instrument(graph[vertex].id)) one.unsourced = instrument->source == "unsourced";
        for (std::uint32_t const place : graph.in_edges(vertex))
            if (graph.edges()[place].relation == Relation::cites) one.cited_at.push_back(place);
        found.push_back(std::move(one));
    }
    std::stable_sort(found.begin(), found.end(), [](Found const& left, Found const& right) {
        return left.matched != right.matched ? left.matched < right.matched : left.cited_at.size() > right.cited_at.size();
    });
    if (found.size() > limit) found.resize(limit);
    return found;
}

/// "; near to it are …", or nothing: of symbols the nearest in letters are those of other texts.
static std::string near_to(CitationGraph const& graph, Catalogue const& catalogue, std::string_view text) {
    if (identify(text).is_symbol()) return {};
    std::string ids;
    std::vector<Found> const found = find_near(graph, catalogue, text, 3);
    for (Found const& each : found) ids += (ids.empty() ? "" : ", ") + graph[each.vertex].id;
    return found.empty() ? std::string{} : "; near to it " + std::string{found.size() == 1 ? "is " : "are "} + ids;
}

Meant vertex_meant(CitationGraph const& graph, Catalogue const& catalogue, std::string_view text) {
    if (auto const exact = graph.find(text)) return {*exact, {}};
    std::vector<Found> const found = find(graph, catalogue, text, 5);
    bool const only_words = !found.empty() && found.front().matched == MatchedBy::words;
    if (found.empty() || (only_words && identify(text).is_symbol()))
        return {std::nullopt, std::string{text} + ": no instrument of that symbol, title or name is in the source" +
                                  near_to(graph, catalogue, text) + "; see recital find"};
    if (found.size() > 1 && (only_words || found[1].matched == found.front().matched)) {
        std::string candidates;
        for (Found const& each : found) candidates += (candidates.empty() ? "" : ", ") + graph[each.vertex].id;
        return {std::nullopt, std::string{text} + ": may be any of " + candidates + "; give the id of one", true};
    }
    return {found.front().vertex, {}};
}

}  // namespace recital
