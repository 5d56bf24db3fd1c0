// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/span.hpp"
#include "model/view.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// Where in a document a paragraph stands.
enum class Part : std::uint8_t {
    masthead,   ///< everything above the first words of the text: symbol, session, agenda item, title line
    preamble,   ///< preambular paragraphs ("Recalling …,")
    operative,  ///< operative paragraphs ("1. Requests …;") and their sub-paragraphs
    annex,      ///< annexes, appendices and enclosures
    footnote,   ///< a footnote
    body,       ///< running text of a report, letter or statement that has no preamble
    closing     ///< meeting and date lines, votes
};

/// The part's name as it stands in the output: "masthead", "preamble", "operative", "annex", "footnote", "body", "closing".
[[nodiscard]] std::string_view name_of(Part part) noexcept;

/// A footnote mark that stood in the text and was taken out of the view.
struct NoteMark {
    std::uint32_t at = 0;  ///< the view byte before which it stood
    std::string number;    ///< "5", "*", "a"
    Span source;           ///< where the mark stands in the source
};

/// A verb in a paragraph's words that governs what stands behind it.
struct ClauseVerb {
    std::uint32_t at = 0;  ///< the view byte from which it governs
    std::string verb;      ///< in the third person, as Paragraph::treatment
};

/// One paragraph (or footnote) made whole: line and page breaks, page furniture and footnotes in its middle are gone.
struct Paragraph {
    Part part = Part::body;
    std::string
        number;  ///< preamble: its ordinal ("4"); operative: its number as printed with its sub-paragraph ("6 (a)"); footnote: the mark
                 ///< ("5")
    std::string treatment;  ///< the verb that opens it, in the third person ("recalls", "takes note"), empty where there is none
    std::vector<ClauseVerb> clauses = {};  ///< the verbs that take over from the treatment, in view order
    std::string section;                   ///< the section or lettered resolution it stands in ("I", "A"); empty where there is none
    bool quoted_draft = false;  ///< stands in a draft resolution that the document recommends to another organ
    std::string speaker;        ///< name of the organ that speaks here ("General Assembly"); empty where it is not known
    View view;
    std::vector<NoteMark> marks;  ///< in view order
    std::string language = "en";  ///< ISO 639-1 code of the language it is written in, ISO 639-2's "und" where that is not known
};

/// The verb that governs what stands at a view byte: that of the last clause begun before it, else the treatment. O(clauses).
[[nodiscard]] std::string_view verb_at(Paragraph const& paragraph, std::size_t at) noexcept;

/// What a document says of itself.
struct DocumentInfo {
    std::string symbol;   ///< id of the document, e.g. "A/RES/52/189"; the file's stem where none can be read
    std::string title;    ///< its own title, blanks folded
    std::string organ;    ///< name of the issuing organ, as in data/organs.tsv; empty where unknown
    std::string kind;     ///< "resolution", "decision" or "document"
    std::string date;     ///< of adoption (else of issue), ISO 8601; empty where unknown
    std::string session;  ///< "52", "S-26", "2021"; empty where unknown
    std::string meeting;  ///< "77th plenary meeting"; empty where unknown
    std::string language = "en";  ///< of most of its text, as Paragraph::language
};

/// One document of an input; a sessional compilation holds several. Paragraphs stand in reading order, each
/// footnote after the paragraph that holds its first mark or, where no mark was found, at the end.
struct Document {
    DocumentInfo info;
    Span extent;  ///< the source bytes this document takes up
    std::vector<Paragraph> paragraphs;
};

}  // namespace recital
