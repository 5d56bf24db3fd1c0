// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/filter.hpp"
#include "model/catalogue.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace recital::tools {

/// What documents or instruments have to be, as typed.
struct VertexFilterOptions {
    std::vector<std::string> kinds;
    std::vector<std::string> organs;
    std::string years;  ///< "1990-2000", "1990-", "-2000" or "1995"
};

/// Which part of a graph a command works on, the same for every command that reads one; see recital-filters(7).
struct FilterOptions {
    VertexFilterOptions cited;   ///< --kind, --organ, --years
    VertexFilterOptions citing;  ///< --citing-kind, --citing-organ, --citing-years
    std::vector<std::string> treatments;
    std::vector<std::string> stances;
    std::vector<std::string> parts_of_document;
    std::uint32_t least_mentions = 1;
    std::vector<std::string> ego;
    std::size_t ego_depth = 1;
    std::vector<std::string> drop;
    std::string parts = "keep";
    std::string adoptions;          ///< empty: what the command does
    std::string default_adoptions;  ///< of the command, to be set before add_filter_options(); empty: edge, not followed unless asked for

    /// Whether any of them leaves something out or changes it.
    [[nodiscard]] bool any() const noexcept;
};

/// Declares them as a group of their own in the help.
void add_filter_options(CLI::App& app, FilterOptions& options);

/// What kinds, organs and years are wanted. Organs are taken by name, by another name of the tables or by symbol series ("A/HRC"),
/// without regard to case and accents. Throws ArgumentError for years that are none and for an organ that neither the tables nor
/// the graph know.
[[nodiscard]] VertexFilter vertex_filter(VertexFilterOptions const& options, CitationGraph const& graph, Catalogue const& catalogue);

/// All of it; `ego` are the ids of what --ego names. Throws as vertex_filter() does.
[[nodiscard]] GraphFilter graph_filter(FilterOptions const& options, std::vector<std::string> ego, CitationGraph const& graph,
                                       Catalogue const& catalogue);

/// What was left out and why, one sentence each, for standard error and reports; none where nothing was.
[[nodiscard]] std::vector<std::string> notes_of(FilterCounts const& counts);

}  // namespace recital::tools
