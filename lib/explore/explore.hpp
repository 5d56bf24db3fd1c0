// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"
#include "model/span.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recital {

/// A sentence that cites.
struct Quote {
    std::string words;
    std::vector<Span> own;  ///< which bytes are the citation's own, ascending
};

/// What a page to explore is made from. The references must outlive the call.
struct ExploreInput {
    CitationGraph const& graph;
    Catalogue const& catalogue;      ///< adds other titles in use and series
    std::vector<VertexId> focus;     ///< the page begins with these; empty: with the map of all
    std::string title;               ///< heading of the page
    std::vector<std::string> notes;  ///< what the graph leaves out, one sentence each
    std::string diagram;             ///< an SVG of draw() to be shown first; empty: none
    std::vector<VertexId> drawn;     ///< by vertex of the graph: the one of the graph that the diagram was drawn of; empty: the same
    std::function<std::vector<Quote>(Edge const&)> quotes;               ///< the sentences of an edge; empty: none are at hand
    std::vector<std::pair<std::string, std::string>> kind_colours = {};  ///< "resolution", "#0072b2"
};

/// How large a page may get.
struct ExploreLimits {
    std::size_t quote_bytes = 22 << 20;  ///< of sentences before they are packed
    std::size_t plain_bytes = 1 << 18;   ///< a block of data above this is packed
};

/// A part of a page in HTML, and what a Content-Security-Policy must let it do.
struct ExploreSection {
    std::string style;          ///< for a style element
    std::string html;           ///< markup, data and script
    std::string script_source;  ///< "'sha256-…'"
    std::string style_source;
};

/// The graph as a section that people search, filter, walk through, read the citing sentences in and save pictures and tables of.
/// Everything is in it, nothing is loaded. Texts of documents are data: the script sets them as text, the markup holds none. Same
/// input, same bytes. O((V + E) log E + bytes of the sentences).
[[nodiscard]] ExploreSection explore_section(ExploreInput const& input, ExploreLimits const& limits = {});

/// The section as a page of its own.
[[nodiscard]] std::string explore_page(ExploreInput const& input, ExploreLimits const& limits = {});

/// What a page holds of a graph.
struct ExploredPart {
    CitationGraph graph;
    std::vector<VertexId> focus;     ///< in that graph
    std::vector<std::string> notes;  ///< what it leaves out, one sentence each
};

/// The focus and what lies within two steps of it, the nearest up to 4,000; without a focus all, the best cited up to 30,000.
/// O(V log V + E log E).
[[nodiscard]] ExploredPart explored_part(CitationGraph const& graph, std::vector<VertexId> const& focus);

}  // namespace recital
