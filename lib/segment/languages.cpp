// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/languages.hpp"

#include "language/folded_text.hpp"
#include "language/phrases.hpp"
#include "language/recognition.hpp"
#include "model/work_limit.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

namespace recital::segmenting {
namespace {

/// Paragraphs and bytes of each that are looked at to tell the language of a document.
constexpr std::size_t most_paragraphs = 60;
constexpr std::size_t most_bytes = 400;

std::string language_of(Document const& document, LanguageRecognition const& recognition) {
    std::map<std::string, std::size_t> bytes;
    std::size_t looked_at = 0;
    for (Paragraph const& paragraph : document.paragraphs) {
        WorkLimit::check();
        std::string_view const text = paragraph.view.chars().substr(0, most_bytes);
        std::string const language = recognition.language_of(text, "");
        if (language.empty()) continue;
        bytes[language] += text.size();
        if (++looked_at == most_paragraphs) break;
    }
    auto const most = std::max_element(bytes.begin(), bytes.end(), [](auto const& a, auto const& b) { return a.second < b.second; });
    return most == bytes.end() ? "en" : most->first;
}

/// The verbs of a language, looked for at the beginning of paragraphs.
class Openings {
public:
    explicit Openings(Language const& language) : m_language{&language}, m_folding{language} {
        for (std::size_t row = 0; row < language.verbs.size(); ++row)
            m_verbs.add(language.verbs[row].opening, static_cast<std::uint32_t>(row), m_folding);
        for (std::string const& word : language.adverbs) m_adverbs.add(word, 0, m_folding);
    }

    /// The verb with which a text opens, behind its number and adverbs; nullptr where it opens with none.
    [[nodiscard]] Verb const* read(std::string_view text) const {
        constexpr std::size_t furthest = 240;
        constexpr std::size_t most_words = 6;
        FoldedText const folded{text.substr(0, furthest), m_folding};
        std::size_t const count = folded.tokens().size();
        for (std::size_t at = 0; at < std::min(count, most_words);) {
            if (auto const verb = m_verbs.find(folded, at); verb.tokens > 0) return &m_language->verbs[verb.value];
            if (auto const adverb = m_adverbs.find(folded, at); adverb.tokens > 0) {
                at += adverb.tokens;
                continue;
            }
            bool const figure = folded.stem(at).find_first_not_of("0123456789") == std::string_view::npos;
            if (!(at == 0 && figure)) return nullptr;
            ++at;
        }
        return nullptr;
    }

private:
    Language const* m_language;
    Folding m_folding;
    Phrases m_verbs, m_adverbs;
};

/// Whether a paragraph among the title lines is text: it opens with a verb, or is a sentence or the part of one.
bool begins_text(Paragraph const& paragraph, Openings const& openings) {
    constexpr std::size_t longest_title_line = 60;
    constexpr std::array<std::string_view, 8> ends{".", ",", ";", ":", "\xe3\x80\x82", "\xef\xbc\x8c", "\xef\xbc\x9b", "\xd8\x8c"};
    std::string_view const text = paragraph.view.chars();
    if (text.size() < longest_title_line) return false;
    return openings.read(text) != nullptr ||
           std::any_of(ends.begin(), ends.end(), [text](std::string_view end) { return text.ends_with(end); });
}

/// The masthead was told by the words of English: in another language it ends where the text begins.
void end_masthead(Document& document, std::string const& code, Openings const& openings) {
    bool text = false;
    for (Paragraph& paragraph : document.paragraphs) {
        WorkLimit::check();
        if (paragraph.part != Part::masthead) continue;
        text = text || (paragraph.language == code && begins_text(paragraph, openings));
        if (text) paragraph.part = Part::body;
    }
}

/// Verbs and, where a document has both preambular and operative paragraphs, parts and numbers of those in that language.
void open_paragraphs(Document& document, std::string const& code, Openings const& openings) {
    std::vector<Verb const*> verbs(document.paragraphs.size(), nullptr);
    bool preambular = false;
    bool operative = false;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        WorkLimit::check();
        Paragraph& paragraph = document.paragraphs[i];
        if (paragraph.language != code || paragraph.part == Part::footnote || paragraph.part == Part::masthead) continue;
        verbs[i] = openings.read(paragraph.view.chars());
        if (verbs[i] == nullptr) continue;
        if (paragraph.treatment.empty()) paragraph.treatment = verbs[i]->treatment;
        (verbs[i]->preambular ? preambular : operative) = true;
    }
    if (!preambular || !operative) return;
    unsigned ordinal = 0;
    bool below = false;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        WorkLimit::check();
        Paragraph& paragraph = document.paragraphs[i];
        if (paragraph.part != Part::body) continue;
        if (verbs[i] != nullptr && !verbs[i]->preambular) below = true;
        if (verbs[i] != nullptr && verbs[i]->preambular && !below) {
            paragraph.part = Part::preamble;
            paragraph.number = std::to_string(++ordinal);
        } else if (verbs[i] != nullptr && !verbs[i]->preambular) {
            paragraph.part = Part::operative;
            std::string_view const text = paragraph.view.chars();
            std::size_t digits = 0;
            while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
            if (paragraph.number.empty() && digits > 0 && digits < 4) paragraph.number = std::string{text.substr(0, digits)};
        }
    }
}

}  // namespace

void tell_languages(std::vector<Document>& documents, Catalogue const& catalogue, std::string_view language) {
    if (language.empty() && catalogue.languages.size() < 2) return;
    std::optional<LanguageRecognition> made;
    bool const kept = catalogue.recognition != nullptr && catalogue.recognition->languages() == catalogue.languages.size();
    LanguageRecognition const& recognition = kept ? *catalogue.recognition : made.emplace(catalogue.languages);
    std::map<std::string, Openings> openings;
    for (Document& document : documents) {
        document.info.language = language.empty() ? language_of(document, recognition) : std::string{language};
        bool foreign = false;
        for (Paragraph& paragraph : document.paragraphs) {
            WorkLimit::check();
            paragraph.language =
                language.empty() ? recognition.language_of(paragraph.view.chars(), document.info.language) : std::string{language};
            foreign = foreign || paragraph.language != "en";
        }
        if (!foreign) continue;
        for (Language const& known : catalogue.languages) {
            bool const used = std::any_of(document.paragraphs.begin(), document.paragraphs.end(),
                                          [&](Paragraph const& paragraph) { return paragraph.language == known.code; });
            if (!used || known.code == "en") continue;
            Openings const& own = openings.try_emplace(known.code, known).first->second;
            if (document.info.language == known.code) end_masthead(document, known.code, own);
            open_paragraphs(document, known.code, own);
        }
    }
}

}  // namespace recital::segmenting
