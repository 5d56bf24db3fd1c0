// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/report.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace recital {

/// What stands in a report, whatever its format: text as it was found, not yet escaped.
struct ReportContent {
    /// A row of one of the summary tables.
    struct Count {
        std::string name;
        std::string stance;           ///< of treatments: their class
        std::size_t citations = 0;    ///< mentions
        std::size_t instruments = 0;  ///< different ones
    };
    /// An instrument as tables show it.
    struct Instrument {
        std::string id, label, title, url, kind, organ, date;  ///< date as ISO 8601, or only the year
        bool in_corpus = false;
    };
    /// How one document treats an instrument.
    struct Treatment {
        std::string document;   ///< label; empty in a report on one document
        std::string treatment;  ///< empty where no verb governs
        std::string places;     ///< "PP4, note 5"
    };
    struct Cited {
        Instrument instrument;
        std::size_t mentions = 0;
        std::size_t documents = 0;
        std::vector<Treatment> treatments;
        std::string pinpoints;
    };
    struct Group {
        std::string heading;  ///< "Treaties"
        std::vector<Cited> cited;
    };
    /// A document or instrument the report is on.
    struct Subject {
        Instrument instrument;
        std::string session, meeting, source;
        std::size_t citations = 0;         ///< mentions it makes
        std::size_t instruments = 0;       ///< different ones
        std::size_t cited_by = 0;          ///< documents
        std::vector<Instrument> citing;    ///< the first of them
        std::string tree;                  ///< what it rests on beyond the first step, in lines; may be empty
        std::vector<std::string> longest;  ///< labels of its longest dependency chain
    };
    struct Bar {
        std::string name;  ///< "1990s" or "1995"
        std::size_t instruments = 0;
    };
    struct Unresolved {
        std::string document, text, place, reason;
        std::size_t begin = 0;  ///< byte in the source
    };
    struct Ranked {
        Instrument instrument;
        std::size_t documents = 0;
        std::size_t mentions = 0;
    };

    std::string title;
    bool single = false;            ///< on one subject
    std::vector<Subject> subjects;  ///< at most most_subjects
    std::size_t all_subjects = 0;
    std::size_t citations = 0, instruments = 0;
    std::vector<Count> kinds, treatments, parts;
    std::vector<Group> groups;
    std::size_t instruments_listed = 0;  ///< in groups: at most most_cited
    std::vector<Bar> timeline;
    std::size_t undated = 0;
    std::vector<Ranked> most_cited;                ///< several documents only
    std::vector<Ranked> missing;                   ///< several documents only
    std::vector<std::vector<Instrument>> circles;  ///< documents that cite each other
    std::vector<Unresolved> unresolved;
    std::size_t all_unresolved = 0;
    bool knows_unresolved = false;  ///< documents were at hand, not only their graph
    std::string svg;
    std::string version;
    std::vector<std::string> notes;
};

/// Gathers it. O((V + E) log E).
[[nodiscard]] ReportContent compose(ReportInput const& input);

/// What can be told of a vertex in a table.
[[nodiscard]] ReportContent::Instrument instrument_row(Vertex const& vertex);

}  // namespace recital
