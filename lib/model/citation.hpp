// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/document.hpp"
#include "model/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

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
    unresolved  ///< looks like a citation, could not be read or resolved: Citation::reason says why
};

/// How the citation is written.
enum class Form : std::uint8_t { full, list, range, short_form, ibid, symbol, title };

/// Names as in the output: "resolution" … "unresolved"; "full", "list", "range", "short", "ibid", "symbol", "title".
[[nodiscard]] std::string_view name_of(Kind kind) noexcept;
[[nodiscard]] std::string_view name_of(Form form) noexcept;

/// The Kind of that name; Kind::unresolved for any other text.
[[nodiscard]] Kind kind_from_name(std::string_view wanted) noexcept;

/// What the format of an input says of a citation beside its words: where it stands, and where a hyperlink on it leads.
struct Placement {
    enum class Agreement : std::uint8_t { none, agrees, disagrees };

    std::string place;       ///< how the format finds it again: "paragraph 17"; empty where it cannot
    std::uint32_t page = 0;  ///< from 1; 0 where the format has no pages
    float left = 0;          ///< the box on that page, in points (1/72 inch) from its top left corner
    float top = 0;
    float right = 0;
    float bottom = 0;
    std::string link;                       ///< the hyperlink's address, as given; empty where there is none
    std::string link_id;                    ///< the document it leads to, where its address says that
    Agreement agreement = Agreement::none;  ///< of the reading with the link; none where either says nothing
};

/// One mention of one identifiable instrument, resolved.
struct Citation {
    Span span;         ///< of the identifying words, bytes of the source
    std::string text;  ///< those bytes as they stand in the source
    Kind kind = Kind::unresolved;
    std::string id;         ///< "A/RES/49/127", a symbol, "UNTS 1155/18232", or an instrument's slug; empty when unresolved
    std::string organ;      ///< name of the organ that adopted or issued it; empty where unknown
    std::string date;       ///< of adoption, ISO 8601, as printed or else from the tables; empty where unknown
    std::string pinpoint;   ///< the part cited, as printed: "para. 11", "annex"
    std::string treatment;  ///< the verb that opens the paragraph: "recalls"
    std::string verb;       ///< the verb that governs the clause it stands in: "notes" in "Recalling …, and noting 52/1"
    std::string stance;     ///< the verb's class, from verbs.tsv: "neutral", "supportive", "critical", "mandating", "amending", "replacing"
    Part part = Part::body;
    std::string paragraph;  ///< number of the paragraph, as Paragraph::number; empty in footnotes
    std::string footnote;   ///< number of the footnote it stands in
    std::string section;    ///< the section or lettered resolution of the document it stands in: "I", "A"
    Form form = Form::full;
    std::string via;  ///< the id through which it was resolved (a footnote's resolution, the antecedent)
    double confidence = 1.0;
    bool repaired = false;               ///< the reading needed a repair of the source text
    std::string reason;                  ///< why it is unresolved, or what the reader should doubt
    std::vector<std::string> steps;      ///< how the decision was taken, one sentence each
    std::optional<Placement> placement;  ///< where the input has a layout
    std::string language = "en";         ///< of the paragraph it stands in, ISO 639-1
    std::string subject;                 ///< of resolutions and decisions: what the text says it is on, with what follows it
};

/// The words a citation stands in, for people to read.
struct Passage {
    std::string words;  ///< its sentence as the view reads it: one line, footnote marks and page furniture taken out
    Span own;           ///< which bytes of `words` are the citation's own
};

/// That a document says which resolution adopted an instrument (a title whose footnote names a resolution).
struct Adoption {
    std::string instrument;  ///< id of the instrument
    std::string resolution;  ///< id of the adopting resolution
};

/// With this begins the reason of the unresolved citation that stands for an Unread.
inline constexpr std::string_view unread_reason = "unread: ";

/// What of a document could not be read because of its language.
struct Unread {
    std::string language;  ///< as Citation::language
    std::size_t paragraphs = 0;
    std::size_t of = 0;  ///< paragraphs the document has
};

/// A document with its citations in text order: what the graph is built from.
struct CitedDocument {
    std::string source;  ///< Text::source it was read from
    DocumentInfo info;
    std::vector<Citation> citations;
    std::vector<Adoption> adoptions;
    std::vector<Passage> passages = {};  ///< one for each citation, in their order; none where nobody asked for them
    std::vector<Unread> unread = {};      ///< languages in which much of it is written and that are not read, the most first
};

}  // namespace recital
