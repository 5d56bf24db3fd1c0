// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "cite/detail/scanner.hpp"
#include "language/folded_text.hpp"
#include "language/language.hpp"
#include "language/phrases.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// What is looked for in texts of one language other than English, made of its tables. docs/decisions/0023 says which lists there are.
struct TranslatedTables {
    TranslatedTables(Language const& language, Finder::Tables const& english);

    /// What a listed word leads to: "convention", "Optional Protocol", plural.
    struct Noun {
        std::string noun;   ///< lower case, as in English
        std::string words;  ///< the English words it stands for, as they would be printed
        bool plural = false;
    };
    /// How an organ is called: canonical name, or for a word that may mean several, the English word.
    struct OrganWords {
        std::string name, words;
    };

    Folding folding;
    Phrases titles;  ///< → index of the instrument in the Finder's tables, or behind these in `unlisted`
    static constexpr std::uint32_t small_from = 1U << 24U;  ///< added to what names lead to that the table begins with a small letter
    std::vector<std::string> unlisted;                      ///< English names of instruments that the tables of facts do not list
    Phrases organs;                                         ///< → organ_words
    std::vector<OrganWords> organ_words;
    Phrases heads, own, of, adjectives, number_before, number_after, session_marks, joints, ranges, ibid, note, above, back;
    std::vector<std::string> head_values, back_values;
    Phrases months, date_leads, date_links, year_after, month_after, day_after;
    std::vector<int> month_numbers;
    Phrases nouns, definite, present, continues, year_leads, labels, units, pinpoint_links;
    std::vector<Noun> noun_values;
    std::vector<std::string> articles;  ///< with one of which a short title begins in languages that write it so: ال
    bool quoted_nouns = false;          ///< short titles stand in quotation marks of their own: 《公约》
};

/// Those tables, prepared when they are first asked for; from then on several threads may read them.
struct Translated {
    explicit Translated(Language const& its_language) : language{&its_language} {}
    [[nodiscard]] TranslatedTables const& tables(Finder::Tables const& english) const;

private:
    Language const* language;
    mutable std::once_flag m_once;
    mutable std::optional<TranslatedTables> m_tables;
};

/// Reads one paragraph in a language other than English into the same mentions that Scanner reads English into.
class TranslatedScanner {
public:
    TranslatedScanner(Finder::Tables const& english, TranslatedTables const& tables, Document const& document, Reading& reading,
                      std::uint32_t& group);

    /// Reads the paragraph with that index.
    void scan(std::uint32_t paragraph);

private:
    using Place =
        std::size_t;  ///< index of a token; read_… functions give the token at which to go on, or the same where nothing was found
    [[nodiscard]] Place read_at(Place at);
    // translated_numbers.cpp
    [[nodiscard]] Place read_reference(Place at);
    [[nodiscard]] Place read_marked_numbers(Place at);
    [[nodiscard]] Place read_bare_number(Place at);
    [[nodiscard]] Place read_back_reference(Place at);
    /// Numbers joined in a list; `kind` is changed where a word behind them tells it.
    [[nodiscard]] Place read_list(Place at, MentionKind& kind, std::size_t head, std::string const& organ_words, Form form);
    [[nodiscard]] Place read_plain_number(Place at, MentionKind kind, std::size_t head, std::string const& organ_words);
    void take_organ_behind(std::size_t first_mention, Place at);
    [[nodiscard]] std::string organ_before(Place at) const;
    [[nodiscard]] Place read_date(Place at, std::string& iso) const;
    [[nodiscard]] Place read_day(Place at, std::string& iso) const;
    [[nodiscard]] int figure(Place at) const;
    /// The number that begins with the token, its ranges counted from there, also in ways of writing that only other languages have.
    [[nodiscard]] std::optional<grammar::ResolutionNumber> read_number(Place at) const;
    // translated_titles.cpp
    [[nodiscard]] Place read_title(Place at);
    [[nodiscard]] Place read_short_title(Place at);
    void read_introduction(Mention& mention, Place at) const;
    [[nodiscard]] std::string year_beside(Place at, Place& end) const;
    // translated.cpp
    [[nodiscard]] Place read_organ(Place at);
    [[nodiscard]] Place read_symbol(Place at);
    [[nodiscard]] Place read_ibid(Place at);
    void attach_pinpoints();

    Mention& add(MentionKind kind, std::size_t begin, std::size_t end);
    [[nodiscard]] std::string_view plain() const { return m_text->plain(); }
    [[nodiscard]] std::string_view rest(Place at) const { return plain().substr(begin_of(at)); }
    [[nodiscard]] std::size_t begin_of(Place at) const { return at < size() ? m_text->tokens()[at].begin : plain().size(); }
    [[nodiscard]] std::size_t end_of(Place at) const { return m_text->tokens()[at].end; }  ///< of the token
    [[nodiscard]] Place size() const { return m_text->tokens().size(); }

    Finder::Tables const& m_english;
    TranslatedTables const& m_tables;
    Document const& m_document;
    Reading& m_reading;
    std::uint32_t& m_group;
    std::optional<FoldedText> m_text;
    std::uint32_t m_paragraph = 0;
    std::size_t m_first_mention = 0, m_first_organ = 0;
    std::size_t m_list_end = 0;  ///< byte where the last list of numbers of this paragraph ended, 0 = none
};

}  // namespace recital
