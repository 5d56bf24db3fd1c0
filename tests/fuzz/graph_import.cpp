// SPDX-License-Identifier: BSL-1.0
// Any bytes as a graph of another program: refused with a problem, or read, and what was read comes back from every format.
#include "fuzz/target.hpp"
#include "graph/export.hpp"
#include "graph/import.hpp"

#include <cstdlib>
#include <variant>

namespace {

constexpr std::size_t most_vertices = 2000;  // what a few bytes can name: writing it in every format would take the time of the search

/// The graph as GraphML holds it: clean text, which every further format must keep.
recital::CitationGraph read_again(recital::CitationGraph const& graph, recital::GraphFormat format) {
    auto read = recital::read_graph(to_text(graph, format), "fuzz");
    if (std::holds_alternative<recital::Problem>(read)) std::abort();
    return std::get<recital::ImportedGraph>(std::move(read)).graph;
}

}  // namespace

void fuzz(std::string_view bytes) {
    auto const first = recital::read_graph(bytes, "fuzz");
    if (std::holds_alternative<recital::Problem>(first)) return;
    recital::CitationGraph const& graph = std::get<recital::ImportedGraph>(first).graph;
    if (graph.vertex_count() > most_vertices || graph.edge_count() > most_vertices) return;
    recital::CitationGraph const clean = read_again(graph, recital::GraphFormat::graphml);
    std::string const wanted = to_json(clean);
    for (auto const format :
         {recital::GraphFormat::graphml, recital::GraphFormat::pajek, recital::GraphFormat::dot, recital::GraphFormat::node_link})
        if (to_json(read_again(clean, format)) != wanted) std::abort();
    std::string nodes, edges;
    write_csv_nodes(clean, [&nodes](std::string_view piece) { nodes += piece; });
    write_csv_edges(clean, [&edges](std::string_view piece) { edges += piece; });
    auto const tables = recital::read_csv_graph({nodes, "n"}, {edges, "e"});
    if (std::holds_alternative<recital::Problem>(tables) || to_json(std::get<recital::ImportedGraph>(tables).graph) != wanted) std::abort();
    for (auto const format : {recital::GraphFormat::gexf, recital::GraphFormat::gml, recital::GraphFormat::cytoscape})
        (void)to_text(clean, format);
}
