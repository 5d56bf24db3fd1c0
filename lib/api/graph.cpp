// SPDX-License-Identifier: BSL-1.0
#include <recital/graph.hpp>

#include "api/detail/conversions.hpp"
#include "api/detail/guarded.hpp"
#include "api/detail/tables_impl.hpp"
#include "graph/build.hpp"
#include "graph/export.hpp"
#include "graph/filter.hpp"
#include "graph/import.hpp"

#include <type_traits>
#include <utility>
#include <variant>

namespace recital::v1 {

namespace {

template <typename Number, typename Row, typename Member>
Column<Number> column(std::span<Row const> rows, Member Row::*member) {
    static_assert(sizeof(Member) == sizeof(Number));
    if (rows.empty()) return {};
    // Vertex ids are unsigned 32-bit numbers with a name of their own.
    return {reinterpret_cast<Number const*>(&(rows.front().*member)), rows.size(), sizeof(Row)};
}

}  // namespace

Graph graph_of(CitationGraph graph) { return Graph{std::make_shared<Graph::Impl const>(Graph::Impl{std::move(graph)})}; }

VertexId checked(CitationGraph const& graph, VertexIndex vertex) {
    if (vertex >= graph.vertex_count()) throw Error{ErrorKind::argument, "the graph has no vertex " + std::to_string(vertex)};
    return VertexId{vertex};
}

std::vector<VertexId> checked(CitationGraph const& graph, std::vector<VertexIndex> const& vertices) {
    std::vector<VertexId> ids;
    for (VertexIndex const vertex : vertices) ids.push_back(checked(graph, vertex));
    return ids;
}

Graph::Graph() : m_impl{std::make_shared<Impl const>()} {}
Graph::Graph(std::shared_ptr<Impl const> impl) : m_impl{std::move(impl)} {}

std::size_t Graph::vertex_count() const noexcept { return m_impl->graph.vertex_count(); }
std::size_t Graph::edge_count() const noexcept { return m_impl->graph.edge_count(); }

Vertex Graph::vertex(VertexIndex vertex) const { return to_public(m_impl->graph[checked(m_impl->graph, vertex)]); }

Edge Graph::edge(EdgeIndex edge) const {
    if (edge >= edge_count()) throw Error{ErrorKind::argument, "the graph has no edge " + std::to_string(edge)};
    return to_public(m_impl->graph.edges()[edge]);
}

std::optional<VertexIndex> Graph::find(std::string_view id) const {
    auto const found = m_impl->graph.find(id);
    if (!found) return std::nullopt;
    return static_cast<VertexIndex>(*found);
}

std::vector<EdgeIndex> Graph::out_edges(VertexIndex vertex) const {
    CitationGraph const& graph = m_impl->graph;
    std::vector<EdgeIndex> edges;
    for (recital::Edge const& edge : graph.out_edges(checked(graph, vertex)))
        edges.push_back(static_cast<EdgeIndex>(&edge - graph.edges().data()));
    return edges;
}

std::vector<EdgeIndex> Graph::in_edges(VertexIndex vertex) const {
    auto const edges = m_impl->graph.in_edges(checked(m_impl->graph, vertex));
    return {edges.begin(), edges.end()};
}

Column<std::uint32_t> Graph::sources() const noexcept { return column<std::uint32_t>(m_impl->graph.edges(), &recital::Edge::source); }
Column<std::uint32_t> Graph::targets() const noexcept { return column<std::uint32_t>(m_impl->graph.edges(), &recital::Edge::target); }
Column<std::uint32_t> Graph::weights() const noexcept { return column<std::uint32_t>(m_impl->graph.edges(), &recital::Edge::weight); }
Column<std::int32_t> Graph::years() const noexcept { return column<std::int32_t>(m_impl->graph.vertices(), &recital::Vertex::year); }

Graph build_graph(Tables const& tables, std::span<Document const> documents) {
    return guarded([&] {
        std::vector<CitedDocument> cited;
        cited.reserve(documents.size());
        for (Document const& document : documents) cited.push_back(to_stages(document));
        return graph_of(recital::build_graph(cited, tables.impl().catalogue).graph);
    });
}

Graph filtered(Graph const& graph, GraphFilter const& filter) {
    return guarded([&] {
        recital::GraphFilter wanted;
        wanted.merge_parts = filter.merge_parts;
        wanted.drop_self = filter.drop_self;
        wanted.drop_forward = filter.drop_forward;
        if (filter.drop_adoptions) wanted.adoptions = Adoptions::ignore;
        for (Kind const kind : filter.kinds) wanted.cited.kinds.push_back(to_stages(kind));
        wanted.cited.organs = filter.organs;
        wanted.cited.from = filter.from;
        wanted.cited.to = filter.to;
        wanted.treatments = filter.verbs;
        wanted.stances = filter.stances;
        wanted.parts = filter.parts;
        wanted.least_mentions = filter.least_mentions;
        wanted.ego = filter.around;
        wanted.ego_depth = filter.steps;
        for (std::string const& id : filter.around)
            if (!graph.find(id)) throw Error{ErrorKind::not_found, id + ": is not in the graph"};
        return graph_of(recital::filtered(graph.impl().graph, wanted).graph);
    });
}

std::string to_text(Graph const& graph, std::string_view format) {
    return guarded([&] {
        std::string out;
        ByteSink const sink = [&out](std::string_view bytes) { out += bytes; };
        if (format == "csv-nodes") {
            write_csv_nodes(graph.impl().graph, sink);
        } else if (format == "csv-edges") {
            write_csv_edges(graph.impl().graph, sink);
        } else if (auto const known = graph_format(format)) {
            write_graph(graph.impl().graph, *known, sink);
        } else {
            throw Error{ErrorKind::argument, std::string{format} +
                                                 ": is no format of graphs; there are json, node-link, cytoscape, graphml, "
                                                 "gexf, gexf-1.3, pajek, gml, dot, csv-nodes, csv-edges"};
        }
        return out;
    });
}

Graph graph_from_text(std::string_view bytes, std::string const& name) {
    return guarded([&] {
        if (!looks_like_graph(bytes)) throw Error{ErrorKind::input, name + ": is no graph in a format that is read"};
        auto read = read_graph(bytes, name);
        if (auto const* const problem = std::get_if<recital::Problem>(&read)) throw Error{ErrorKind::input, message_of(*problem)};
        return graph_of(std::move(std::get<ImportedGraph>(read).graph));
    });
}

}  // namespace recital::v1
