// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <recital/graph.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace recital::RECITAL_INLINE v1 {

struct ReportOptions {
    std::string format = "html";           ///< "html", "md" or "json"
    std::vector<VertexIndex> focus;        ///< report on these; empty: on every document
    std::optional<std::size_t> rows;       ///< of each list; 0: any number; nothing: as many as people read
    std::optional<std::size_t> sentences;  ///< quoted for each instrument; nothing: all for one subject, else 3
    bool diagrams = true;                  ///< in HTML
    std::string date;                      ///< ISO 8601; empty: the report says none
    std::vector<std::string> notes;        ///< further sentences for its note on method
};

/// A research report, the same as the command writes: HTML is one file without scripts and network access. `documents`, read with
/// passages, add the sentences; without them the report stands on the graph alone. Same input, same bytes. Throws Error as draw() does.
/// O((V + E) log E).
[[nodiscard]] RECITAL_PUBLIC std::string report(Graph const& graph, Tables const& tables, std::span<Document const> documents = {},
                                                ReportOptions const& options = {});

}  // namespace recital
