// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "cite/detail/bytes.hpp"
#include "cite/detail/finder_tables.hpp"
#include "grammar/syntax.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace recital {

/// Where a mention stands: bytes [begin, end) of a paragraph's view, in the list `group`.
struct MentionPlace {
    std::uint32_t paragraph = 0;
    std::size_t begin = 0, end = 0;
    std::uint32_t group = 0;
};

/// Appends a mention that is its own head and tail. The reference holds until the next one is appended. O(1).
Mention& append_mention(Reading& reading, MentionKind kind, MentionPlace const& place, bool repaired);

/// Reads one paragraph from left to right. Each read_… function looks at one place, appends what it finds and returns the view
/// byte at which to go on, or the same byte where nothing was found.
class Scanner {
public:
    Scanner(Finder::Tables const& tables, Document const& document, Reading& reading);

    /// Reads the paragraph with that index.
    void scan(std::uint32_t paragraph);

private:
    std::size_t read_at(std::size_t at);
    std::size_t read_organ(std::size_t at);
    // numbers.cpp
    std::size_t read_head(std::size_t at);
    std::size_t read_list(std::size_t at, MentionKind kind, std::size_t head, std::string const& organ_words, Form first_form);
    /// Numbers that count only beside an organ that numbers so ("resolution 14.1 of the Conference of the Parties to …").
    std::size_t read_numbers_of_organ(std::size_t at, MentionKind kind, std::size_t head, std::string const& organ_words);
    std::size_t read_plain_numbers(std::size_t at, MentionKind kind, std::size_t head, std::string const& organ_words);
    std::size_t read_bare_number(std::size_t at);
    void take_organ_behind(std::size_t first_mention, std::size_t at);
    void take_mark_off(grammar::ResolutionNumber& number) const;
    /// How many figures stand at `at` where only a sign parts them from what is before: "2014,130/4". The first may be a mark.
    [[nodiscard]] std::size_t figures_glued(std::size_t at) const;
    [[nodiscard]] std::vector<GluedMark> marks_glued_to(grammar::ResolutionNumber const& number, std::size_t at) const;
    // listings.cpp: numbers below a heading that names the organ ("General Assembly resolutions" / "59/283; 61/261")
    void read_heading();
    bool read_listing();
    // symbols.cpp
    std::size_t read_symbol(std::size_t at);
    std::size_t read_president_statement(std::size_t at);
    /// Length of " of 5 May 2001" at `at`, with the date; 0 where none stands there.
    std::size_t read_date(std::size_t at, std::string& iso) const;
    // publications.cpp
    std::size_t read_publication(std::size_t at);
    std::size_t read_ibid(std::size_t at);
    std::size_t read_note_reference(std::size_t at);
    // titles.cpp
    std::size_t read_title(std::size_t at);
    std::size_t read_torn_noun(std::size_t at);
    // joint_titles.cpp
    /// "Declaration" of "Declaration and Programme of Action on …", where both titles are listed.
    std::size_t read_noun_of_joint_title(std::size_t at, std::size_t noun_begin);
    /// "Basel", "Rotterdam" and "Stockholm Conventions", where each is listed with the noun in the singular.
    std::size_t read_names_of_one_noun(std::size_t at, std::size_t noun_begin, std::size_t end);
    Mention& add_listed(std::size_t at, std::size_t end, PhraseIndex::Match const& match, std::string_view written);
    // titles.cpp again
    /// Where a Roman numeral behind a noun ends ("Protocol V"); `end` where none stands there.
    [[nodiscard]] std::size_t numeral_end(std::size_t end) const;
    /// Where a name read from `at` on really begins: "Group of 20 Action Plan" for "Action Plan".
    [[nodiscard]] std::size_t name_begin(std::size_t at) const;
    /// Where a shaped title read up to `end` really ends: before another listed title or an organ joined with "and the".
    [[nodiscard]] std::size_t name_end(std::size_t at, std::size_t noun_begin, std::size_t end) const;
    std::size_t read_rules_of_procedure(std::size_t at);
    std::size_t read_alias(std::size_t at);
    void learn_alias(Mention& mention);
    // signs.cpp: instruments by the letters they are known by
    std::size_t read_sign(std::size_t at);
    std::size_t read_sign_tail(std::size_t at, Finder::Tables::ShortSign const& sign);
    [[nodiscard]] Finder::Tables::ShortSign const* sign_at(std::size_t at, std::size_t& end) const;
    std::size_t add_sign(std::size_t at, std::size_t end, Finder::Tables::ShortSign const& sign);
    // numbered_titles.cpp: instruments by number ("ILO Conventions Nos. 169 and 189", "Additional Protocols I and II")
    std::size_t read_numbered_title(std::size_t at);
    std::size_t read_further_numbers(std::size_t end, Finder::Tables::NumberedTitle const& numbered);
    [[nodiscard]] bool stands_beside(Finder::Tables::NumberedTitle const& numbered) const;
    /// The numbered form that the words from `at` to `end` are written in, or nullptr.
    [[nodiscard]] Finder::Tables::NumberedTitle const* numbered_form(std::size_t at, std::size_t end) const;
    bool add_numbered(std::size_t begin, std::size_t end, std::string const& number, Finder::Tables::NumberedTitle const& numbered,
                      Form form);
    // pinpoints.cpp
    void attach_pinpoints(std::size_t first_mention);

    Mention& add(MentionKind kind, std::size_t begin, std::size_t end);
    [[nodiscard]] std::string_view rest(std::size_t at) const { return m_text.substr(at); }
    [[nodiscard]] bool word_start(std::size_t at) const;
    /// Whether `words` stand just before byte `at`.
    [[nodiscard]] bool precedes(std::size_t at, std::string_view words) const {
        return at >= words.size() && m_text.substr(at - words.size(), words.size()) == words;
    }
    /// Where the words that lead to a number begin: determiner and organ before `at` ("its resolution"), and those words.
    [[nodiscard]] std::size_t head_begin(std::size_t at, std::string& organ_words) const;

    Finder::Tables const& m_tables;
    Document const& m_document;
    Reading& m_reading;
    std::string_view m_text;
    std::uint32_t m_paragraph = 0;
    std::size_t m_first_mention = 0;  ///< of this paragraph
    std::size_t m_first_organ = 0;
    std::uint32_t m_group = 0;
    std::unordered_set<std::string> m_notes;                 ///< numbers of the document's footnotes
    std::unordered_map<std::string, std::size_t> m_aliases;  ///< short name → mention that introduced it
    struct Heading {
        std::string organ_words;
        MentionKind kind = MentionKind::resolution;
        std::uint32_t last_paragraph = 0;  ///< of the heading or the last listing below it
        bool open = false;
    };
    Heading m_heading;
    std::unordered_set<std::string> m_committee_signs;                      ///< signs that a bracket gave to a committee
    Finder::Tables::NumberedTitle const* m_numbered = nullptr;              ///< the form of the last numbered title of this paragraph
    mutable std::unordered_map<std::string, std::uint32_t> m_named_before;  ///< words of numbered titles → how far they were looked for
    std::size_t m_numbered_end = 0;                                         ///< where its last number ended
    std::size_t m_list_end = 0;  ///< where the last list of numbers of this paragraph ended, 0 = none
};

}  // namespace recital
