// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace recital {

/// What a graph can be written as in one piece. What each holds, and for whom, stands in docs/exchange.md.
enum class GraphFormat : std::uint8_t {
    json,       ///< our own: {"recital":"graph","version":1,…,"nodes":[…],"edges":[…]}
    node_link,  ///< the node-link JSON of NetworkX
    cytoscape,  ///< the JSON of Cytoscape.js and Cytoscape
    graphml,    ///< http://graphml.graphdrawing.org, attributes typed
    gexf,       ///< GEXF 1.2 (https://gexf.net), which NetworkX reads too, with dates for Gephi's timeline
    gexf_1_3,   ///< GEXF 1.3: besides, a kind for each edge, without which Gephi makes one edge of parallel ones
    pajek,      ///< a .net file; what Pajek has no place for stands in comments
    gml,        ///< GML (Himsolt 1997): 7-bit, other characters as &#233;
    dot         ///< the language of Graphviz
};

/// "json", "node-link", "cytoscape", "graphml", "gexf", "gexf-1.3", "pajek", "gml", "dot"; nothing for any other text.
[[nodiscard]] std::optional<GraphFormat> graph_format(std::string_view name) noexcept;

/// Takes the bytes of a file in pieces of some 64 KiB, in order.
using ByteSink = std::function<void(std::string_view)>;

/// Writes the graph: vertices by id, edges in the order of edges(), numbered e0, e1, …. The same graph gives the same
/// bytes, whatever the locale. In the JSON formats bytes that are no UTF-8 become U+FFFD; in the others text is
/// clean_text(). Ids that are alike once written so get "~2", "~3", … behind them. Passes on what the sink throws.
/// O(V + E) time; memory for one piece and for the ids that had to be changed.
void write_graph(CitationGraph const& graph, GraphFormat format, ByteSink const& sink);

/// The two tables of the graph in CSV (RFC 4180, UTF-8, lines end in LF), the first line naming the columns. A cell that a
/// spreadsheet would take for a formula (it begins with = + - or @, perhaps behind apostrophes) has an apostrophe before it.
/// Otherwise as write_graph().
void write_csv_nodes(CitationGraph const& graph, ByteSink const& sink);
void write_csv_edges(CitationGraph const& graph, ByteSink const& sink);

/// write_graph() into memory.
[[nodiscard]] std::string to_text(CitationGraph const& graph, GraphFormat format);
[[nodiscard]] std::string to_json(CitationGraph const& graph);

}  // namespace recital
