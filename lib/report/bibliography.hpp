// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// What programs for references read.
enum class BibliographyFormat : std::uint8_t {
    ris,     ///< RIS (Reference Manager): Zotero, EndNote, Mendeley
    bibtex,  ///< BibTeX and BibLaTeX
    csl      ///< CSL-JSON 1.0.2 (Citation Style Language): Pandoc, Zotero, citeproc
};

/// "ris", "bibtex" and "csl-json", as options name them; nothing for any other text.
[[nodiscard]] std::optional<BibliographyFormat> bibliography_format(std::string_view name) noexcept;

/// One instrument as a reference: clean text (no control characters, valid UTF-8, one line each).
struct Reference {
    std::string key;  ///< letters, digits, "-" and ".": "A-RES-217-III-A"; unique among the references of one call
    Kind kind = Kind::document;
    std::string type;    ///< "resolution", "convention", "programme of action": of the catalogue, else the name of the kind
    std::string title;   ///< never empty: the printed symbol where no title is known
    std::string author;  ///< the organ as the body that speaks: "United Nations General Assembly"; empty where unknown
    std::string number;  ///< the printed symbol or the sales number; empty for instruments cited by name
    std::string date;    ///< ISO 8601, possibly only a year; empty where unknown
    std::string url;
    std::string series;         ///< "United Nations Treaty Series", "League of Nations Treaty Series" or "I.C.J. Reports"; empty where none
    std::string volume;         ///< in that series
    std::string series_number;  ///< registration number of a treaty, page of a judgment
    std::string origin;         ///< "Adopted by A/RES/44/25", "Contained in A/CONF.165/14"; empty where unknown
};

/// The vertices as references, in the order given, each vertex once. The treaty series, the adopting resolution (of the
/// graph, else of the catalogue) and the type come from the catalogue. Keys are made of the ids; where two ids give one
/// key, all but the first id in their order get a hash of the id behind it. O(n log n).
[[nodiscard]] std::vector<Reference> references(CitationGraph const& graph, std::span<VertexId const> vertices, Catalogue const& catalogue);

/// References as a file, ready to write. RIS: GOVDOC, STAT (treaties), RPRT, BOOK and CASE, lines end in CR LF as the
/// format says. BibTeX: @misc, @techreport and @book, the exact type in `keywords`; every text is escaped for LaTeX and
/// no brace of a text can end a field. CSL-JSON: legislation, treaty, report, book, legal_case. O(bytes).
[[nodiscard]] std::string write_references(std::span<Reference const> references, BibliographyFormat format);

/// Both steps at once, for all vertices of a graph or for some.
[[nodiscard]] std::string write_bibliography(CitationGraph const& graph, std::span<VertexId const> vertices, Catalogue const& catalogue,
                                             BibliographyFormat format);
[[nodiscard]] std::string write_bibliography(CitationGraph const& graph, Catalogue const& catalogue, BibliographyFormat format);

}  // namespace recital
