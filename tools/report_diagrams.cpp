// SPDX-License-Identifier: BSL-1.0
#include "tools/report_diagrams.hpp"

#include "api/diagrams.hpp"
#include "tools/diagram.hpp"

#include <utility>

namespace recital::tools {

std::vector<ReportDiagram> report_diagrams(CitationGraph const& graph, std::vector<VertexId> const& focus,
                                           std::vector<std::filesystem::path> const& folders, Console& console) {
    Theme const theme = load_theme(folders, "light", console);
    return recital::report_diagrams(graph, focus, [&](char const* style, DrawOptions options) {
        options.style = load_style(folders, style, console);
        return drawn(graph, options, theme);
    });
}

}  // namespace recital::tools
