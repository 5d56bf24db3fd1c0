// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "language/language.hpp"
#include "language/recognition.hpp"
#include "model/citation.hpp"
#include "model/title_table.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace recital {

/// A row of data/instruments.tsv: a treaty, declaration or programme that is cited by name.
struct Instrument {
    std::string id;  ///< slug of its title
    Kind kind = Kind::treaty;
    std::string type;  ///< "convention", "protocol", "programme of action", …
    std::string title;
    std::string adopted;                     ///< ISO 8601 date, possibly only a year
    std::string adopted_by;                  ///< id of the adopting resolution, empty where there is none
    std::vector<std::string> treaty_series;  ///< "993/14531" = United Nations, Treaty Series, vol. 993, No. 14531
    std::vector<std::string> aliases;        ///< other titles in use; the title itself is not among them
    std::string source;                      ///< where the row is from; "unsourced" where nothing bears it out
};

/// A row of data/organs.tsv.
struct Organ {
    std::string name;                      ///< "Human Rights Council"
    std::string series;                    ///< symbol series: "A/HRC"; its resolutions are "A/HRC/RES/…"
    std::string parent;                    ///< name of the organ it reports to, empty for principal organs
    std::vector<std::string> names;        ///< full names in use, the first column's not among them ("ECOSOC")
    std::vector<std::string> short_names;  ///< words that may mean this organ where it is known ("Council")
    std::vector<std::string> numberings;   ///< systems of its resolution numbers, see Numbering
    std::string from, to;                  ///< years in which it adopted texts, empty where open
};

/// One cell part of Organ::numberings: a pattern, then "@from-to" where the organ used it in those years only
/// ("session/number@1976-"). The patterns are a closed list, given with an example of each in data/README.md.
struct Numbering {
    std::string_view pattern;  ///< "session/number"; points into the cell
    int from = 0, to = 9999;   ///< first and last year of use

    /// Whether it was in use in `year`; 0 = not known, so it may have been.
    [[nodiscard]] bool holds_in(int year) const noexcept { return year == 0 || (year >= from && year <= to); }
};

/// Takes a cell part apart; a part whose years cannot be read keeps its pattern for all years. O(1).
[[nodiscard]] Numbering numbering_in(std::string_view cell) noexcept;

/// A row of data/series.tsv: a prefix of document symbols.
struct Series {
    std::string prefix;  ///< "E/CN.9"
    std::string organ;   ///< name of the issuing organ or what the series holds
};

/// A row of data/sessions.tsv: when a session of an organ adopted its texts.
struct Session {
    std::string organ;
    std::string session;   ///< "52", "S-26", "XXI"
    std::string from, to;  ///< ISO 8601
};

/// A row of data/confidence.tsv: how often a step of deciding what is meant was right.
struct StepConfidence {
    std::string step;
    double share = 0;  ///< between 0 and 1
};

using RowByText = std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>>;

/// Rows of a Catalogue by the words they are asked for, and how many rows there were when it was built.
struct CatalogueIndex {
    RowByText organs, instruments, stances, series;
    std::size_t organ_rows = 0, instrument_rows = 0, verb_rows = 0, series_rows = 0;  ///< verbs: of English
};

class TableImage;

/// All tables of data/, as read; a value that every stage may look things up in and none changes.
struct Catalogue {
    std::vector<Instrument> instruments;
    std::vector<Organ> organs;
    std::vector<Series> series;
    std::vector<Session> sessions;
    TitleTable titles;                                   ///< by symbol
    std::unordered_map<std::string, int> last_articles;  ///< id of an instrument → number of its last article
    std::vector<StepConfidence> confidence;              ///< of each step by which a citation is decided
    std::vector<std::string> other_names;                ///< names built like those of instruments that are none ("Criminal Code")

    std::vector<Language> languages;  ///< what is known of each language that is read; English first

    std::shared_ptr<LanguageRecognition const> recognition;  ///< of those languages; made by build_index(), nullptr before
    std::shared_ptr<TableImage const> image;  ///< what is made of exactly these tables in prepared form; nullptr where there is none
    CatalogueIndex index;  ///< made by build_index(); lookups read the rows one by one where rows were added since

    /// The language of that code ("en"), or nullptr. O(languages).
    [[nodiscard]] Language const* language(std::string_view code) const noexcept;
    /// English, the language whose words the output is written in; without any word where its tables were not read. O(languages).
    [[nodiscard]] Language const& english() const noexcept;

    /// Makes the lookups below O(1); read_catalogue() has done it. To be called again after rows were changed in
    /// place. O(rows).
    void build_index();

    /// The organ of that name or other full name, or nullptr. O(1) with an index, else O(organs).
    [[nodiscard]] Organ const* organ_named(std::string_view name) const noexcept;
    /// The instrument of that id, or nullptr. O(1) with an index, else O(instruments).
    [[nodiscard]] Instrument const* instrument(std::string_view id) const noexcept;
    /// The class of a treatment ("recalls" → "neutral"), empty where it is not in the table. O(1) with an index, else O(verbs).
    [[nodiscard]] std::string_view stance_of(std::string_view treatment) const noexcept;
    /// The longest listed prefix of a document symbol ("E/CN.9" of "E/CN.9/1997/2"), or nullptr. A prefix ends before
    /// "/" or with the symbol, unless its own last character is one of ". - ( /" ("A/AC." of "A/AC.109/5"). O(symbol) with an index.
    [[nodiscard]] Series const* series_of(std::string_view symbol) const noexcept;
};

}  // namespace recital
