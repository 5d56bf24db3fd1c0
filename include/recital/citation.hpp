// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <recital/export.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital::RECITAL_INLINE v1 {

/// What kind of thing is cited.
enum class Kind : std::uint8_t {
    resolution,
    decision,
    document,
    treaty,
    declaration,
    programme,
    publication,
    judgment,
    unresolved  ///< looks like a citation and could not be read or resolved: Citation::reason says why
};

/// How a citation is written.
enum class Form : std::uint8_t { full, list, range, short_form, ibid, symbol, title };

/// Where in a document it stands.
enum class Part : std::uint8_t { masthead, preamble, operative, annex, footnote, body, closing };

/// The names used in every output: "resolution" … "unresolved"; "full", "list", "range", "short", "ibid", "symbol", "title";
/// "masthead" … "closing". O(1).
[[nodiscard]] RECITAL_PUBLIC std::string_view name_of(Kind kind) noexcept;
[[nodiscard]] RECITAL_PUBLIC std::string_view name_of(Form form) noexcept;
[[nodiscard]] RECITAL_PUBLIC std::string_view name_of(Part part) noexcept;

/// What the format of an input (PDF, DOCX, HTML, XML) says of a citation beside its words.
struct Placement {
    std::string place;       ///< how the format finds it again: "paragraph 17"
    std::uint32_t page = 0;  ///< from 1; 0 where the format has no pages
    float left = 0;          ///< the box on that page, in points (1/72 inch) from its top left corner
    float top = 0;
    float right = 0;
    float bottom = 0;
    std::string link;                 ///< the hyperlink's address
    std::string link_id;              ///< the document it leads to, where the address says that
    std::optional<bool> link_agrees;  ///< with what was read; nothing where either says nothing
};

/// One mention of one identifiable instrument, resolved. The fields are those of the output of `recital extract` (docs/guide/reading.md).
struct Citation {
    std::size_t begin = 0;  ///< of the identifying words: byte offsets into Document::text, [begin, end)
    std::size_t end = 0;
    std::string text;  ///< those bytes as they stand in the text
    Kind kind = Kind::unresolved;
    std::string id;         ///< "A/RES/49/127", a symbol, "UNTS 1155/18232", or the slug of a title; empty when unresolved
    std::string organ;      ///< that adopted or issued it; empty where unknown
    std::string date;       ///< of adoption, ISO 8601, possibly only a year; empty where unknown
    std::string pinpoint;   ///< the part cited, as printed: "para. 11"
    std::string treatment;  ///< the verb that opens the paragraph: "recalls"
    std::string verb;       ///< the verb that governs the clause it stands in
    std::string stance;     ///< the verb's class: "neutral", "supportive", "critical", "mandating", "amending", "replacing"
    Part part = Part::body;
    std::string paragraph;  ///< its number; empty in footnotes
    std::string footnote;   ///< its mark
    std::string section;    ///< the section or lettered resolution: "I", "A"
    Form form = Form::full;
    std::string via;                     ///< the id through which it was resolved
    double confidence = 1.0;             ///< between 0 and 1: how often such decisions were right (data/confidence.tsv)
    bool repaired = false;               ///< the reading needed a repair of the text
    std::string reason;                  ///< why it is unresolved, or what to doubt
    std::string language = "en";         ///< of the paragraph, ISO 639-1
    std::string subject;                 ///< of resolutions and decisions: what the text says they are on
    std::vector<std::string> steps;      ///< how it was decided, one sentence each
    std::optional<Placement> placement;  ///< where the input has a layout
};

/// The sentence a citation stands in, for people to read, and which bytes of it, [begin, end), are the citation's own.
struct Passage {
    std::string words;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// That a document names the resolution which adopted an instrument.
struct Adoption {
    std::string instrument;  ///< id
    std::string resolution;  ///< id
};

/// A language in which much of a document is written and that is not read.
struct Unread {
    std::string language;        ///< ISO 639-1
    std::size_t paragraphs = 0;  ///< so many of …
    std::size_t of = 0;          ///< … so many
};

/// One document with its citations in text order. An input may hold several.
struct Document {
    std::string source;                       ///< the name of the input, with the member's name where it is an archive
    std::shared_ptr<std::string const> text;  ///< UTF-8: what offsets count in, shared by the documents of one input; of PDF, DOCX, HTML
                                              ///< and XML the text that was made of them. Null in documents of a corpus file
    std::string symbol;                       ///< id of the document; the file's stem where none can be read
    std::string title;
    std::string organ;
    std::string kind;     ///< "resolution", "decision" or "document"
    std::string date;     ///< of adoption, else of issue; ISO 8601
    std::string session;  ///< "52", "S-26"
    std::string meeting;  ///< "77th plenary meeting"
    std::string language = "en";
    std::vector<Citation> citations;
    std::vector<Adoption> adoptions;
    std::vector<Passage> passages;  ///< one for each citation where they were asked for, else none
    std::vector<Unread> unread;
};

}  // namespace recital
