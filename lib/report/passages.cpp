// SPDX-License-Identifier: BSL-1.0
#include "report/passages.hpp"

#include "model/view_places.hpp"
#include "model/work_limit.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace recital {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool opens_sentence(char c) { return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '"' || c == '(' || c == '[' || (c & '\x80') != 0; }

constexpr std::size_t farthest = 4000;     // preambular paragraphs run long, but no text may make quoting it slow or large
constexpr std::size_t quoted_bytes = 600;  // what people read in one go
constexpr std::size_t longest_word = 60;

/// Words whose dot ends no sentence.
constexpr std::array<std::string_view, 40> abbreviations{"No",  "Nos",  "para", "paras", "vol",  "vols", "chap", "chaps", "sect",  "sects",
                                                         "art", "arts", "p",    "pp",    "Supp", "Add",  "Corr", "Rev",   "cf",    "Mr",
                                                         "Ms",  "Mrs",  "Dr",   "St",    "Ibid", "ibid", "ed",   "eds",   "Amend", "etc",
                                                         "fig", "figs", "ser",  "Cf",    "Prof", "Sr",   "Jr",   "rev",   "vs",    "seq"};

/// Whether a sentence ends with the mark at `at`, given that nothing in brackets is open there.
bool ends_sentence(std::string_view view, std::size_t at) {
    char const mark = view[at];
    if (mark != '.' && mark != '?' && mark != '!') return false;
    std::size_t next = at + 1;
    while (next < view.size() && (view[next] == '"' || view[next] == '\'' || view[next] == ')' || view[next] == ']')) ++next;
    if (next + 1 >= view.size() || view[next] != ' ' || !opens_sentence(view[next + 1])) return false;
    if (mark != '.') return true;
    std::size_t begin = at;
    while (begin > 0 && is_letter(view[begin - 1])) --begin;
    std::string_view const word = view.substr(begin, at - begin);
    if (word.empty()) {
        std::size_t digits = at;
        while (digits > 0 && is_digit(view[digits - 1])) --digits;
        return digits != 0;  // "12. The Committee" is a paragraph's number
    }
    // "E.95", "E. Smith": a single letter; "I.C.J.": its last letter stands after a dot.
    if (word.size() == 1) return false;
    return std::find(abbreviations.begin(), abbreviations.end(), word) == abbreviations.end();
}

/// `at`, moved back to where a character begins.
std::size_t character_at(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

/// The beginning of the word that holds `at`, or `at` itself in the middle of an overlong one.
std::size_t cut_before(std::string_view text, std::size_t at) {
    std::size_t const blank = text.rfind(' ', at);
    return blank != std::string_view::npos && at - blank <= longest_word ? blank + 1 : character_at(text, at);
}

/// The end of the word that holds `at`.
std::size_t cut_after(std::string_view text, std::size_t at) {
    std::size_t const blank = text.find(' ', at);
    return blank != std::string_view::npos && blank - at <= longest_word ? blank : character_at(text, at);
}

}  // namespace

Span sentence_around(std::string_view view, std::size_t begin, std::size_t end) {
    std::size_t first = character_at(view, begin - std::min(begin, farthest));
    std::size_t last = character_at(view, std::min(view.size(), end + farthest));
    std::size_t const start = first;
    std::size_t const last_bracket = view.substr(first, last - first).rfind(')');
    int open = 0;  // brackets; what is never closed must not swallow the rest of the paragraph
    for (std::size_t at = first; at < last; ++at) {
        WorkLimit::check();
        if (view[at] == '(') ++open;
        if (view[at] == ')' && open > 0) --open;
        bool const inside = open > 0 && last_bracket != std::string_view::npos && at < start + last_bracket;
        if (inside || (at >= begin && at < end) || !ends_sentence(view, at)) continue;
        std::size_t const next = std::min(view.find(' ', at + 1), view.size());
        if (at < begin)
            first = next + 1;
        else
            last = next;
    }
    while (first < begin && view[first] == ' ') ++first;
    while (last > end && view[last - 1] == ' ') --last;
    return {static_cast<std::uint32_t>(std::min(first, begin)), static_cast<std::uint32_t>(std::max(last, end))};
}

Passage shortened_passage(Passage passage, std::size_t room) {
    std::string_view const words = passage.words;
    std::size_t const begin = passage.own.begin;
    std::size_t const end = passage.own.end;
    if (words.size() <= room) return passage;
    constexpr std::size_t opening = 40;  // the verb and its adverbs
    constexpr std::string_view gap = "[…] ";
    std::size_t const around = (room - std::min(room, opening)) / 2;
    Passage cut;
    std::size_t from = 0;
    if (begin > opening + around + longest_word + gap.size()) {
        cut.words = words.substr(0, cut_after(words, opening));
        if (cut.words.back() != ' ') cut.words += ' ';
        cut.words += gap;
        from = cut_before(words, begin - around);
    }
    std::size_t const shift = cut.words.size();
    cut.own = {static_cast<std::uint32_t>(shift + begin - from), static_cast<std::uint32_t>(shift + end - from)};
    std::size_t const to = end + around + longest_word < words.size() ? cut_after(words, end + around) : words.size();
    cut.words += words.substr(from, to - from);
    if (to < words.size()) cut.words.append(cut.words.back() == ' ' ? "" : " ").append("[…]");
    return cut;
}

Passage passage_in(std::string_view paragraph, Span own) {
    Span const sentence = sentence_around(paragraph, own.begin, own.end);
    Passage passage;
    passage.words = paragraph.substr(sentence.begin, sentence.size());
    passage.own = {own.begin - sentence.begin, own.end - sentence.begin};
    return shortened_passage(std::move(passage), quoted_bytes);
}

std::vector<Passage> passages_of(Document const& document, std::span<Citation const> citations) {
    std::vector<Passage> passages;
    passages.reserve(citations.size());
    for (std::optional<ViewPlace> const& place : view_places(document, citations))
        passages.push_back(place ? passage_in(document.paragraphs[place->paragraph].view.chars(), place->own) : Passage{});
    return passages;
}

}  // namespace recital
