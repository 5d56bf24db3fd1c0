// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"
#include "model/citation.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

enum class ReportFormat : std::uint8_t { html, markdown, json };

/// "html", "md" (or "markdown"), "json"; nothing for other text.
[[nodiscard]] std::optional<ReportFormat> report_format_from_name(std::string_view name) noexcept;

/// A diagram in a report.
struct ReportDiagram {
    std::string anchor;              ///< letters and hyphens, unique
    std::string title;               ///< "What it cites and what cites it"
    std::string svg;                 ///< as draw() makes it
    std::vector<std::string> notes;  ///< what it leaves out
};

/// A section of HTML to explore the graph in, as explore_section() makes it; none where `html` is empty.
struct ReportExplore {
    std::string html;
    std::string style;          ///< for a style element
    std::string script_source;  ///< what the Content-Security-Policy must let run: "'sha256-…'"
};

/// How long the lists of a report may get.
struct ReportLimits {
    std::optional<std::size_t> rows;       ///< of each list; 0: any number; nothing: as many as people read
    std::optional<std::size_t> sentences;  ///< quoted for each instrument; nothing: all for one subject, else 3
};

/// What a report is written from. The references must outlive the call.
struct ReportInput {
    CitationGraph const& graph;
    std::span<CitedDocument const>
        documents;                        ///< where they are at hand: adds unresolved citations, mastheads and (their passages) sentences
    Catalogue const& catalogue;           ///< adds what is known of named instruments
    std::vector<VertexId> focus;          ///< report on these; empty: on every document of the corpus
    std::vector<ReportDiagram> diagrams;  ///< inlined in HTML
    ReportLimits limits;
    std::string version;             ///< of recital, for the note on method
    std::string command;             ///< the command line that repeats it
    std::string made_on;             ///< date, ISO 8601; empty: none is given
    std::vector<std::string> notes;  ///< further sentences for the note on method (what was dropped)
    ReportExplore explore = {};
};

/// The research report. HTML is one file without network access, and without scripts but that of `explore`; all text is escaped for
/// where it goes. `text` is a template to fill in the place of the built-in one (render.hpp); JSON knows none. The same input gives the
/// same bytes. O((V + E) log E).
[[nodiscard]] std::string write_report(ReportInput const& input, ReportFormat format, std::optional<std::string> const& text = {});

/// What the subjects of the report cite, by id, each once: all of it, whatever the limits. O(E log E).
[[nodiscard]] std::vector<VertexId> cited_in_report(ReportInput const& input);

}  // namespace recital
