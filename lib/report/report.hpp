// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"
#include "model/citation.hpp"

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

/// What a report is written from. The references must outlive the call.
struct ReportInput {
    CitationGraph const& graph;
    std::span<CitedDocument const> documents;  ///< where they are at hand: adds unresolved citations and mastheads; may be empty
    std::vector<VertexId> focus;               ///< report on these; empty: on every document of the corpus
    std::string svg;                           ///< a diagram as draw() makes it, inlined in HTML; may be empty
    std::string version;                       ///< of recital, for the note on method
    std::vector<std::string> notes;            ///< further sentences for the note on method (what was dropped, what the diagram leaves out)
};

/// The research report: mastheads, summary, table of the instruments cited, chains, timeline, what could not be
/// resolved, and for several documents what they share and what is missing. HTML is one file without network
/// access; all text is escaped for where it goes. The same input gives the same bytes. O((V + E) log E).
[[nodiscard]] std::string write_report(ReportInput const& input, ReportFormat format);

}  // namespace recital
