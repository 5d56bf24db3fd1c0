// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "resolve/resolve.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace recital {

/// What a Resolver looks things up in.
struct Resolver::Tables {
    Catalogue const* catalogue = nullptr;
    std::unordered_map<std::string, std::vector<Organ const*>> short_names;  ///< "Council" → every organ so called
    std::unordered_map<std::string, Instrument const*> by_treaty_series;     ///< "993/14531"
    std::unordered_map<std::string, std::string> series;                     ///< prefix → organ
    std::map<std::pair<std::string, std::string>, Session const*> sessions;  ///< (organ, session)
    std::unordered_multimap<std::string, Instrument const*> adopted_by;      ///< by the adopting resolution
    struct Listed {
        Instrument const* instrument;
        std::string title;             ///< letters_of() it
        std::string without_articles;  ///< letters_without_articles() of it
    };
    std::vector<Listed> listed;
    std::unordered_map<int, int> council_years;          ///< Security Council resolution → year
    std::map<int, std::pair<int, int>> council_numbers;  ///< year → lowest and highest Security Council resolution known
};

/// The resolution of one document: mentions are decided in reading order, each seeing what was decided before.
class Resolution {
public:
    Resolution(Resolver::Tables const& tables, Text const& text, Document const& document, Reading const& reading);
    [[nodiscard]] CitedDocument run();

private:
    /// A decided mention; `emit` false where it turned out to be no citation of its own.
    struct Decided {
        Citation citation;
        bool emit = true;
    };
    /// An instrument the document has named so far.
    struct Named {
        std::string id;
        std::string title;  ///< letters_of() what was first written, or of the listed title
        std::string noun;
        Kind kind = Kind::treaty;
        std::uint32_t last_paragraph = 0;
        std::uint32_t last_end = 0;
        std::uint32_t order = 0;
        bool in_title = false;
        std::string introduced_as;  ///< letters_of() the common noun that the document makes stand for it
    };

    void decide(std::size_t index);
    // numbered.cpp
    void decide_number(std::size_t index);
    void decide_plain_number(std::size_t index);
    // organ_choice.cpp
    struct Choice {
        Organ const* organ = nullptr;
        std::string step;
        double confidence = 0;
    };
    [[nodiscard]] Choice organ_of(std::size_t index) const;
    [[nodiscard]] double group_fit(Organ const& organ, std::size_t index) const;
    [[nodiscard]] double fit(Organ const& organ, Mention const& mention) const;
    // organs_named.cpp
    [[nodiscard]] Organ const* organ_named(std::string_view name) const;
    [[nodiscard]] Organ const* organ_speaking(std::string const& words) const;
    [[nodiscard]] Organ const* speaking_organ(Mention const& mention) const;
    [[nodiscard]] Organ const* organ_before(Mention const& mention, std::size_t from) const;
    [[nodiscard]] Organ const* subject_behind(std::size_t index) const;
    /// Index of the first organ mention of the paragraph that begins at or behind `at`. O(log organs).
    [[nodiscard]] std::size_t first_organ_from(std::uint32_t paragraph, std::size_t at) const;
    void read_organs();
    // plain.cpp: what needs no context
    void decide_symbol(std::size_t index);
    [[nodiscard]] int year_of_council_symbol(std::string_view symbol) const;
    void decide_publication(std::size_t index);
    void decide_supplement(std::size_t index);
    // titles.cpp
    void decide_title(std::size_t index);
    void decide_shaped_title(std::size_t index);
    bool take_beginning(std::size_t index);
    bool take_noun_alone(std::size_t index);
    bool take_parent(std::size_t index);
    void settle(std::size_t index, std::string const& id, Kind kind, double confidence, std::string step);
    void settle_listed(std::size_t index, Instrument const& instrument, double confidence, std::string step);
    void settle_named(std::size_t index, Named const& named, double confidence, std::string step);
    void leave_open(std::size_t index, std::string reason);
    [[nodiscard]] bool in_own_title(std::string const& letters) const;
    [[nodiscard]] bool is_in_own_title_as(Mention const& mention) const;
    void remember(Mention const& mention, Citation const& citation, std::string const& title, std::string const& noun);
    // short_titles.cpp: each take_… decides the mention and says true, or leaves it to the next
    void decide_short_title(std::size_t index);
    void decide_rules_of_procedure(std::size_t index);
    bool take_introduced(std::size_t index);
    bool take_belonging(std::size_t index);
    std::vector<Instrument const*> belonging(Mention const& mention, std::string const& parent) const;
    bool take_only_beginning(std::size_t index);
    bool take_year(std::size_t index);
    [[nodiscard]] bool is_no_mention(Mention const& mention, bool bare) const;
    [[nodiscard]] bool preceded(Mention const& mention, std::string_view words) const;
    [[nodiscard]] Named const* antecedent(Mention const& mention) const;
    // adoptions.cpp
    [[nodiscard]] Instrument const* listed_by_context(Mention const& mention) const;
    [[nodiscard]] bool document_names(std::string_view words) const;
    void look_for_adoption(std::size_t index);
    void link_footnotes(CitedDocument& out);
    // anaphora.cpp
    void decide_ibid(std::size_t index);
    void decide_note_reference(std::size_t index);
    void decide_back_reference(std::size_t index);

    // subjects.cpp
    void note_subjects();

    void describe(Citation& citation) const;
    [[nodiscard]] std::string_view view_of(Mention const& mention) const { return m_document.paragraphs[mention.paragraph].view.chars(); }
    [[nodiscard]] std::string printed(std::uint32_t paragraph, std::size_t begin, std::size_t end) const;
    [[nodiscard]] Span printed_span(std::uint32_t paragraph, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::size_t sentence_begin(Mention const& mention) const;
    [[nodiscard]] std::size_t sentence_end(Mention const& mention) const;

    Resolver::Tables const& m_tables;
    Text const& m_text;
    Document const& m_document;
    Reading const& m_reading;
    std::vector<Decided> m_decided;
    std::vector<Named> m_named;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> m_by_paragraph;  ///< paragraph → decided mentions in it
    std::unordered_map<std::string, std::uint32_t> m_footnotes;                  ///< number → paragraph
    std::vector<std::pair<std::size_t, std::size_t>> m_organ_range;              ///< organ mentions of each paragraph
    std::string m_own_title;                                                     ///< letters_of() the document's title
    std::unordered_map<std::string, std::string> m_council_cited;  ///< "2391" → "S/RES/2391(2017)", where cited with its year
    mutable std::string m_all_text;                                ///< letters_of() the whole document, made when first asked for
    std::vector<Organ const*> m_meanings;                          ///< of each organ mention: which organ it is, or nullptr
    std::string m_records_series;                                  ///< of the Official Records cited last: "GAOR"
    std::string m_records_session;
    std::string m_treaty_series;  ///< of the treaty-series entry cited last: "UNTS"
};

}  // namespace recital
