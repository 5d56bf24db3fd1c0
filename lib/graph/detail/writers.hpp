// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to graph/: one writer for each format; write_graph() chooses among them.

#include "graph/citation_graph.hpp"
#include "graph/detail/byte_stream.hpp"

namespace recital {

void write_own_json(CitationGraph const& graph, ByteStream& out);
void write_node_link(CitationGraph const& graph, ByteStream& out);
void write_cytoscape(CitationGraph const& graph, ByteStream& out);
void write_graphml(CitationGraph const& graph, ByteStream& out);
enum class GexfVersion : char { v1_2, v1_3 };
void write_gexf(CitationGraph const& graph, GexfVersion version, ByteStream& out);
void write_pajek(CitationGraph const& graph, ByteStream& out);
void write_gml(CitationGraph const& graph, ByteStream& out);
void write_dot(CitationGraph const& graph, ByteStream& out);

}  // namespace recital
