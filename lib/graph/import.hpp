// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/problem.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace recital {

/// What a graph can be read from.
enum class GraphSource : std::uint8_t {
    json,       ///< our own JSON
    node_link,  ///< node-link JSON as NetworkX writes it; "edges" may stand for "links"
    graphml,    ///< one flat graph; nested graphs, hyperedges and ports are a Problem
    pajek,      ///< *Vertices with *Arcs, *Edges, *Arcslist, *Edgeslist
    csv_nodes,  ///< a table with a column "id" and one of "label", "kind" or "title"
    csv_edges,  ///< a table with columns "source" and "target"
    dot         ///< graph or digraph, strict or not, with subgraphs
};

/// What a file seems to be, told by its first bytes (at most 4 KiB of them); nothing where it is no graph. O(1).
[[nodiscard]] std::optional<GraphSource> graph_source_of(std::string_view bytes) noexcept;

/// Whether graph_source_of() knows the bytes.
[[nodiscard]] bool looks_like_graph(std::string_view bytes) noexcept;

struct ImportedGraph {
    CitationGraph graph;
    std::vector<std::string> notes;  ///< what was passed over or supposed, one sentence each; none for what write_graph() wrote
};

/// Reads a graph of any of these formats. A file of another program may say less: without a kind, organ, session, year or url the id
/// tells them (identity/identifier.hpp), without a label it is the id, what cites is taken as read, weights are 1. Attributes
/// of other names are passed over and noted. Malformed input, two vertices of one id and edges to vertices that a file
/// with a list of them does not have are a Problem with line and column. `source` names the input in the message. CSV is read as one
/// half, whose other half is empty (vertices) or follows from it (edges). O(bytes × log bytes) time; memory some ten times the bytes.
[[nodiscard]] std::variant<ImportedGraph, Problem> read_graph(std::string_view bytes, std::string_view source);

/// Reads what write_csv_nodes() and write_csv_edges() wrote, or such tables of others: columns are known by name (in any
/// case) and may stand in any order.
struct CsvTable {
    std::string_view bytes;
    std::string_view source;
};
[[nodiscard]] std::variant<ImportedGraph, Problem> read_csv_graph(CsvTable nodes, CsvTable edges);

/// read_graph() for our own JSON alone.
[[nodiscard]] std::variant<CitationGraph, Problem> graph_from_json(std::string_view bytes, std::string_view source);

}  // namespace recital
