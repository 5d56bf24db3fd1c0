// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/citation.hpp"
#include "model/text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace recital {

/// A text with everything that is to be said of the citations in it.
struct Annotation {
    Text const& text;
    std::vector<CitedDocument> const& documents;  ///< those of the text, as the extraction gives them
    CitationGraph const& own;                     ///< the graph of these documents: titles, dates and addresses of what they cite
    CitationGraph const* corpus = nullptr;        ///< of other documents, to say what else cites the same; may be missing
};

/// One citation to be marked.
struct Mark {
    Citation const* citation = nullptr;
    CitedDocument const* document = nullptr;
    Vertex const* cited = nullptr;  ///< the instrument; null where the citation is unresolved
};

/// The citations of a text that stand in it, in the order of their first byte; of those that begin together the longer one first. Spans
/// that are empty or go beyond the text are left out. The annotation must outlive the marks. O(citations × log).
[[nodiscard]] std::vector<Mark> marks_of(Annotation const& annotation);

/// A document that cites an instrument, with the place and the verb of its first citation: "A/RES/52/189, preamble 4, recalls".
struct CitingPlace {
    std::string document;
    std::string title;
    std::string place;
};

/// The documents of the corpus that cite an instrument, first those of the corpus' order of ids, at most `limit`; the number of
/// all in `count`. None where there is no corpus. The document that is annotated is not among them. O(edges to the instrument).
struct CitedElsewhere {
    std::size_t count = 0;
    std::vector<CitingPlace> places;
};
[[nodiscard]] CitedElsewhere cited_elsewhere(Annotation const& annotation, std::string const& id, std::size_t limit);

/// What a reader calls the instrument: title and symbol, or the words of the citation where it is unresolved.
[[nodiscard]] std::string name_of(Mark const& mark);

}  // namespace recital
