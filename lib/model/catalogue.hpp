// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace recital {

/// A row of data/instruments.tsv: a treaty, declaration or programme that is cited by name.
struct Instrument {
    std::string id;             ///< slug of its title
    Kind kind = Kind::treaty;
    std::string type;           ///< "convention", "protocol", "programme of action", …
    std::string title;
    std::string adopted;        ///< ISO 8601 date, possibly only a year
    std::string adopted_by;     ///< id of the adopting resolution, empty where there is none
    std::vector<std::string> treaty_series;  ///< "993/14531" = United Nations, Treaty Series, vol. 993, No. 14531
    std::vector<std::string> aliases;        ///< other titles in use; the title itself is not among them
};

/// A row of data/organs.tsv.
struct Organ {
    std::string name;           ///< "Human Rights Council"
    std::string series;         ///< symbol series: "A/HRC"; its resolutions are "A/HRC/RES/…"
    std::string parent;         ///< name of the organ it reports to, empty for principal organs
    std::vector<std::string> names;      ///< full names in use, the first column's not among them ("ECOSOC")
    std::vector<std::string> short_names;  ///< words that may mean this organ where it is known ("Council")
    std::vector<std::string> numberings;   ///< systems of its resolution numbers: "session/number", "year/number", "number (year)", "number (session)", "session.number", …
    std::string from, to;       ///< years in which it adopted texts, empty where open
};

/// A row of data/series.tsv: a prefix of document symbols.
struct Series {
    std::string prefix;         ///< "E/CN.9"
    std::string organ;          ///< name of the issuing organ or what the series holds
};

/// A row of data/verbs.tsv: the word or words that open a paragraph.
struct Verb {
    std::string opening;        ///< lower case, without adverbs: "taking note", "requests"
    std::string treatment;      ///< "takes note", "requests"
    std::string stance;         ///< "neutral", "supportive", "critical", "mandating", "amending" or "replacing"
    bool preambular = false;    ///< opens preambular paragraphs (participles), else operative ones
};

/// What is known of a resolution or document beside its symbol (data/titles.tsv).
struct KnownTitle {
    std::string title;
    std::string date;           ///< ISO 8601, possibly empty
};

/// A row of data/sessions.tsv: when a session of an organ adopted its texts.
struct Session {
    std::string organ;
    std::string session;        ///< "52", "S-26", "XXI"
    std::string from, to;       ///< ISO 8601
};

/// All tables of data/, as read; a value that every stage may look things up in and none changes.
struct Catalogue {
    std::vector<Instrument> instruments;
    std::vector<Organ> organs;
    std::vector<Series> series;
    std::vector<Verb> verbs;
    std::vector<Session> sessions;
    std::unordered_map<std::string, KnownTitle> titles;  ///< by symbol
    std::vector<std::string> adverbs;  ///< words that may stand beside an opening verb ("also", "further")

    /// The organ of that name or other full name, or nullptr. O(organs).
    [[nodiscard]] Organ const* organ_named(std::string_view name) const noexcept;
    /// The instrument of that id, or nullptr. O(instruments).
    [[nodiscard]] Instrument const* instrument(std::string_view id) const noexcept;
    /// The class of a treatment ("recalls" → "neutral"), empty where it is not in the table. O(verbs).
    [[nodiscard]] std::string_view stance_of(std::string_view treatment) const noexcept;
};

}  // namespace recital
