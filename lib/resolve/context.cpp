// SPDX-License-Identifier: BSL-1.0
// Places, words and sentences of a document's mentions.
#include "resolve/detail/context.hpp"
#include "model/leading_number.hpp"
#include "model/plain_letters.hpp"
#include "model/work_limit.hpp"

#include <algorithm>
#include <iterator>

namespace recital {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// Whether the dot at `at` ends a sentence.
bool ends_sentence(std::string_view view, std::size_t at, WordList const& abbreviations) {
    if (view[at] != '.' || at + 2 >= view.size() || view[at + 1] != ' ' || !(is_upper(view[at + 2]) || view[at + 2] == '"')) return false;
    std::size_t begin = at;
    while (begin > 0 && ((view[begin - 1] | 0x20) >= 'a' && (view[begin - 1] | 0x20) <= 'z')) --begin;
    auto const word = view.substr(begin, at - begin);
    return word.size() != 1 && !abbreviations.contains(word);
}

/// Preambular paragraphs and lists run long; what stands farther away has no say in a mention, and no input can make the search slow.
constexpr std::size_t longest_sentence = 4000;

/// A jump of more source bytes than this between two bytes of a view is a page break with its furniture or footnotes.
constexpr std::uint32_t page_break_gap = 80;

/// A Roman numeral up to the number of an article; 0 for other texts.
int roman_number(std::string_view numeral) {
    int value = 0;
    int last = 0;
    for (auto c = numeral.rbegin(); c != numeral.rend(); ++c) {
        int const figure = *c == 'I' ? 1 : *c == 'V' ? 5 : *c == 'X' ? 10 : *c == 'L' ? 50 : *c == 'C' ? 100 : 0;
        value += figure < last ? -figure : figure;
        last = figure;
    }
    return value;
}

}  // namespace

Context::Context(Resolver::Tables const& its_tables, Text const& its_text, Document const& its_document, Reading const& its_reading)
    : tables(its_tables),
      catalogue(*its_tables.catalogue),
      words(its_tables.words),
      text(its_text),
      document(its_document),
      mentions(its_reading.mentions),
      reading(its_reading),
      organs(its_tables, its_document, its_reading),
      m_own_title(letters_of(its_document.info.title)) {
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        WorkLimit::check();
        auto const& paragraph = document.paragraphs[i];
        if (paragraph.part != Part::footnote) continue;
        m_footnotes.emplace(paragraph.number, i);
        m_notes.push_back(i);
    }
}

bool Context::preceded(Mention const& mention, std::string_view said) const {
    return mention.begin >= said.size() && view_of(mention).substr(mention.begin - said.size(), said.size()) == said;
}

bool Context::preceded_by_any(Mention const& mention, WordList const& list) const {
    return std::any_of(list.words().begin(), list.words().end(), [&](std::string const& said) { return preceded(mention, said); });
}

Span Context::span_of(Mention const& mention) const {
    auto const& view = paragraph_of(mention).view;
    std::size_t stop = mention.begin + 1u;
    while (stop < mention.end && view.origin(stop) - view.origin(stop - 1) < page_break_gap) ++stop;
    if (stop < mention.end)
        while (stop > mention.begin + 1u && view.chars()[stop - 1] == ' ') --stop;
    return view.source_span(mention.begin, stop);
}

std::string Context::words_of(Mention const& mention) const {
    Span const span = span_of(mention);
    return text.bytes.substr(span.begin, span.size());
}

std::string Context::pinpoint_of(Mention const& mention) const {
    auto const& view = paragraph_of(mention).view;
    std::string out;
    for (std::size_t i = mention.pinpoint_begin; i < mention.pinpoint_end; ++i) {
        WorkLimit::check();
        char const c = view.chars()[i];
        auto const origin = view.origin(i);
        auto const width = view.origin(i + 1) - origin;
        // A dash or quotation mark that the view writes in ASCII is given back as it was printed.
        if ((c == '-' || c == '\'' || c == '"') && i + 1 < mention.pinpoint_end && width > 1 && width <= 3 &&
            (static_cast<unsigned char>(text.bytes[origin]) & 0x80u) != 0)
            out += text.bytes.substr(origin, width);
        else
            out += c;
    }
    return out;
}

std::vector<std::uint32_t> const& Context::sentence_ends(std::uint32_t paragraph) const {
    if (m_ends_of == paragraph) return m_ends;
    m_ends_of = paragraph;
    m_ends.clear();
    auto const view = document.paragraphs[paragraph].view.chars();
    for (std::size_t at = view.find('.'); at != std::string_view::npos; at = view.find('.', at + 1))
        if (ends_sentence(view, at, words.abbreviations)) m_ends.push_back(static_cast<std::uint32_t>(at));
    return m_ends;
}

int Context::article_of(Mention const& mention) const {
    std::string const pinpoint = pinpoint_of(mention);
    for (std::string const& word : words.articles.words()) {
        auto const at = pinpoint.find(word);
        if (at == std::string::npos) continue;
        std::string_view const number = std::string_view{pinpoint}.substr(at + word.size());
        int const figures = leading_number(number);
        return figures > 0 ? figures : roman_number(number.substr(0, number.find_first_not_of("IVXLC")));
    }
    return 0;
}

bool Context::has_article(std::string const& instrument, int article) const {
    auto const last = catalogue.last_articles.find(instrument);
    return last == catalogue.last_articles.end() || article <= last->second;
}

std::size_t Context::sentence_begin(Mention const& mention) const {
    std::size_t const earliest = mention.begin > longest_sentence ? mention.begin - longest_sentence : 0;
    auto const& ends = sentence_ends(mention.paragraph);
    auto const behind = std::lower_bound(ends.begin(), ends.end(), mention.begin);
    return behind != ends.begin() && *(behind - 1) >= earliest ? *(behind - 1) + std::size_t{2} : earliest;
}

std::size_t Context::sentence_end(Mention const& mention) const {
    std::size_t const latest = std::min<std::size_t>(view_of(mention).size(), mention.end + longest_sentence);
    auto const& ends = sentence_ends(mention.paragraph);
    auto const end = std::lower_bound(ends.begin(), ends.end(), mention.end);
    return end != ends.end() && *end < latest ? *end : latest;
}

bool Context::in_own_title(std::string const& letters) const { return !letters.empty() && m_own_title.find(letters) != std::string::npos; }

std::optional<std::uint32_t> Context::footnote(std::string const& number) const {
    auto const found = m_footnotes.find(number);
    return found == m_footnotes.end() ? std::nullopt : std::optional{found->second};
}

std::optional<std::uint32_t> Context::footnote_before(std::uint32_t paragraph) const {
    auto const after = std::lower_bound(m_notes.begin(), m_notes.end(), paragraph);
    return after == m_notes.begin() ? std::nullopt : std::optional{*std::prev(after)};
}

bool Context::names(std::string_view letters) const {
    if (m_letters.empty())
        for (auto const& paragraph : document.paragraphs) m_letters += letters_of(paragraph.view.chars()) + ' ';
    return m_letters.find(letters) != std::string::npos;
}

bool Context::speaks_of_resolutions(std::uint32_t paragraph) const {
    auto const [place, fresh] = m_of_resolutions.emplace(paragraph, false);
    if (fresh) place->second = document.paragraphs[paragraph].view.chars().find("esolution") != std::string_view::npos;
    return place->second;
}

}  // namespace recital
