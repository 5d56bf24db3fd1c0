// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace recital {

/// What family of forms a mention is written in.
enum class MentionKind : std::uint8_t {
    resolution,      ///< a number after "resolution"
    decision,        ///< a number after "decision"
    bare_number,     ///< a number in the manner of a resolution without either word
    symbol,          ///< "A/52/314", "S/PRST/2015/22", "A/RES/52/189"
    supplement,      ///< Official Records, supplement without a symbol
    sales_number,    ///< "Sales No. E.95.XIII.18"
    treaty_series,   ///< "United Nations, Treaty Series, vol. 1155, No. 18232"
    judgment,        ///< "I.C.J. Reports 1996, p. 226"
    title,           ///< the title of a listed instrument
    shaped_title,    ///< what is built like an instrument's title but is not listed
    short_title,     ///< "the Convention", "the Programme of Action"
    short_sign,      ///< "ICERD", "OP-CAT"
    ibid,            ///< "Ibid.", "Idem"
    note_reference,  ///< "see note 5 above"
    back_reference,  ///< "that resolution", "the same decision"
    unreadable       ///< looks like a reference, no rule reads it: `reason` says what is wrong
};

/// Another reading of a number whose first figures may be the mark of a footnote: "130/4" as mark 1 and "30/4".
struct GluedMark {
    std::string mark;
    std::string number;       ///< canonical, as Mention::number
    std::uint32_t begin = 0;  ///< where the number then begins, byte of the paragraph's view
};

/// What was written at one place, with every ambiguity kept: nothing is decided here.
struct Mention {
    MentionKind kind = MentionKind::unreadable;
    std::uint32_t paragraph = 0;  ///< index into Document::paragraphs
    std::uint32_t begin = 0;      ///< of the identifying words, bytes of the paragraph's view, half-open
    std::uint32_t end = 0;
    std::uint32_t head = 0;            ///< view byte where the words that lead to it begin ("its resolution"), <= begin
    std::uint32_t group = 0;           ///< mentions of one list share a number
    std::string number;                ///< canonical: "52/189", "217(III)", "1325(2000)", a symbol, "1155/18232", a slug
    std::string letter;                ///< part letter of a resolution: "A"
    std::string series;                ///< series of a resolution's symbol ("A", "A/HRC"), of a treaty series or of Official Records
    std::string organ_words;           ///< the words that say whose it is, before or after: "its", "Council", "General Assembly"
    std::string alias;                 ///< a short name given in brackets behind a title ("UNCLOS"); the second symbol of a document
    std::string introduces;            ///< a common noun that a bracket makes stand for the title: "Convention" in "(the Convention)"
    std::string noun;                  ///< of titles and short titles: "convention", "programme of action"
    std::string date;                  ///< printed date of adoption, ISO 8601
    std::uint32_t tail = 0;            ///< view byte where what belongs to the mention ends (its date, a closing bracket), >= end
    std::uint32_t pinpoint_begin = 0;  ///< the pinpoint as printed, bytes of the view; empty where begin == end
    std::uint32_t pinpoint_end = 0;
    Form form = Form::full;
    std::vector<std::string> candidates;  ///< ids of the instruments whose title this may be
    std::vector<GluedMark> glued;         ///< of numbers: how else they may be read
    bool plural = false;                  ///< of short titles: "the Covenants"
    bool repaired = false;
    std::string reason;
};

/// A place where an organ is named. Organs are no citations, but they say whose resolutions are meant.
struct OrganMention {
    std::uint32_t paragraph = 0;
    std::uint32_t begin = 0;  ///< bytes of the paragraph's view
    std::uint32_t end = 0;
    std::string name;   ///< canonical name where named in full, empty for a short name
    std::string words;  ///< as written: "Council"
};

/// All that was read in a document, in reading order.
struct Reading {
    std::vector<Mention> mentions;
    std::vector<OrganMention> organs;
};

}  // namespace recital
