// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/span.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

// What a report's lists are made of: text as it was found, not yet escaped for any format.
namespace recital::rows {

/// An instrument or document as lists show it.
struct Instrument {
    std::string id, label, title, url, kind, organ, date;  ///< date as ISO 8601, or only the year
    bool read = false;                                     ///< its text is part of the corpus
};

/// A sentence that cites.
struct Sentence {
    std::string words;
    std::vector<Span> own;  ///< the citation's own words in it, ascending
};

/// All mentions of one instrument under one verb in one place of one document: an edge of the graph.
struct Use {
    std::string document;           ///< label; empty where it is plain which
    std::string treatment, stance;  ///< empty where no verb governs
    std::string place;              ///< "PP4", "note 5"
    std::string pinpoint;           ///< the part cited
    std::size_t mentions = 0;
    std::vector<Sentence> sentences;  ///< different ones, in text order
};

/// Two ends of citations: an instrument that is cited, with the uses made of it, or a document that cites, with those it makes.
struct Cited {
    Instrument instrument;
    std::size_t mentions = 0, documents = 0;
    std::vector<Use> uses;
    std::size_t all_uses = 0;
};

struct Group {
    std::string heading, kind;  ///< "Treaties", "treaty"
    std::vector<Cited> cited;
};

/// A row of one of the summary tables.
struct Count {
    std::string name, stance;  ///< of treatments: the verb, empty where none governs, and its class
    std::size_t citations = 0, instruments = 0;
};

/// Citations of a kind by class of treatment, in the order of `ReportContent::stances`.
struct KindByStance {
    std::string kind;
    std::vector<std::size_t> citations;
};

/// A verb with what it governs.
struct Treated {
    std::string treatment, stance;
    std::vector<Instrument> instruments;
};

/// A treaty, declaration or programme that is cited by name, with what the tables know of it.
struct Named {
    Instrument instrument;
    std::string type;                        ///< "convention"; empty where it is the kind's name
    std::vector<Instrument> adopted_by;      ///< as the graph says; usually one resolution
    std::vector<std::string> treaty_series;  ///< "993/14531": volume and number of the United Nations Treaty Series
    std::vector<std::string> aliases;
    bool unsourced = false;  ///< nothing bears out what the tables say of it (`source` in data/instruments.tsv)
    std::size_t mentions = 0, documents = 0;
};

/// A document or instrument the report is on.
struct Subject {
    Instrument instrument;
    std::string session, meeting, source;
    std::size_t citations = 0, instruments = 0;  ///< mentions it makes, of how many different ones
    std::size_t cited_by = 0, mentioned = 0;     ///< documents that cite it, how often they do
};

struct Chain {
    Instrument of;
    std::vector<Instrument> longest;  ///< its longest dependency chain, itself first
    std::string tree;                 ///< what it rests on beyond the first step, in lines; may be empty
    std::size_t instruments = 0;      ///< that it rests on, however many steps away
};

/// A document of the main path, or several that cite each other and count as one.
struct PathStep {
    std::vector<Instrument> members;
    std::string treatment;  ///< how it cites the step before: "recalls, notes"; empty in the first
    std::string share;      ///< of all search paths, that pass between the two: "42 %"
};

struct MainPath {
    std::vector<PathStep> steps;  ///< oldest first
    std::size_t documents = 0;    ///< that take part in any citation
    std::size_t circles = 0;      ///< groups that cite each other and were taken as one
    std::string paths;            ///< number of search paths
};

/// A resolution of a series that comes back.
struct SeriesMember {
    Instrument instrument;
    bool is_subject = false, is_newest = false;
};

/// The series a single subject belongs to.
struct Series {
    std::string title;
    std::vector<SeriesMember> members;  ///< oldest first
};

/// A citation of a member of a series after which there was a newer one when the document was adopted.
struct Outdated {
    std::string document;  ///< label; empty where it is plain which
    Instrument cited, newer;
    bool cites_newer = false;  ///< the document cites that one as well
};

struct Unresolved {
    std::string document, text, place, reason;
    std::size_t begin = 0;  ///< byte in the source
    std::vector<Sentence> sentences;
};

struct Ranked {
    Instrument instrument;
    std::size_t documents = 0, mentions = 0;
};

}  // namespace recital::rows
