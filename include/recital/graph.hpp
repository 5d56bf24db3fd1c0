// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <recital/citation.hpp>
#include <recital/tables.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recital::RECITAL_INLINE v1 {

/// A vertex by its place in the graph, 0 … vertex_count() - 1 in the order of ids. Of another graph it says something else.
using VertexIndex = std::uint32_t;
/// An edge by its place in the graph, 0 … edge_count() - 1, by source, then target.
using EdgeIndex = std::uint32_t;

/// An instrument or document.
struct Vertex {
    std::string id;
    Kind kind = Kind::document;
    std::string label;  ///< the printed symbol or the title
    std::string title;
    std::string organ;
    std::string date;  ///< ISO 8601, possibly only a year
    int year = 0;      ///< 0 where unknown
    std::string session;
    bool in_corpus = false;  ///< was read; else it is only cited
    std::string url;
};

/// All mentions of one target under one verb in one paragraph or footnote; or (`adoption`) that an instrument was adopted by a resolution.
struct Edge {
    VertexIndex source = 0;
    VertexIndex target = 0;
    bool adoption = false;
    std::string treatment, verb, stance, part, paragraph, footnote, pinpoint;  ///< as in Citation
    std::uint32_t weight = 1;                                                  ///< mentions; of adoptions the documents that say so
};

/// A column of numbers as it lies in memory: `size` of them, `stride` bytes from one to the next. Valid as long as the Graph or a copy is.
template <typename Number>
struct Column {
    Number const* first = nullptr;
    std::size_t size = 0;
    std::ptrdiff_t stride = sizeof(Number);
    [[nodiscard]] Number operator[](std::size_t at) const noexcept {
        return *reinterpret_cast<Number const*>(reinterpret_cast<char const*>(first) + static_cast<std::ptrdiff_t>(at) * stride);
    }
};

/// Which part of a graph is wanted; what is empty excludes nothing.
struct GraphFilter {
    bool merge_parts = false;          ///< A/RES/57/270[B] becomes A/RES/57/270
    bool drop_self = false;            ///< citations of the document itself
    bool drop_forward = false;         ///< citations of what is dated later
    bool drop_adoptions = false;       ///< edges from instruments to the resolutions that adopted them
    std::vector<Kind> kinds;           ///< of what is cited
    std::vector<std::string> organs;   ///< of what is cited, by full name
    int from = 0, to = 0;              ///< years of what is cited
    std::vector<std::string> verbs;    ///< "recalls"
    std::vector<std::string> stances;  ///< "supportive"
    std::vector<std::string> parts;    ///< "preamble"
    std::uint32_t least_mentions = 1;  ///< of an instrument in a document
    std::vector<std::string> around;   ///< ids: only these and what lies within `steps` of them
    std::size_t steps = 1;
};

/// Who cites what. Never changes; a handle whose copies share it, so that any number of threads may use one.
class RECITAL_PUBLIC Graph {
public:
    Graph();  ///< without vertices

    [[nodiscard]] std::size_t vertex_count() const noexcept;
    [[nodiscard]] std::size_t edge_count() const noexcept;

    /// Throw Error (argument) for a place that is not in the graph. O(1).
    [[nodiscard]] Vertex vertex(VertexIndex vertex) const;
    [[nodiscard]] Edge edge(EdgeIndex edge) const;

    /// The vertex of exactly that id. O(log V).
    [[nodiscard]] std::optional<VertexIndex> find(std::string_view id) const;

    /// What a vertex cites and who cites it, as edges. O(edges given).
    [[nodiscard]] std::vector<EdgeIndex> out_edges(VertexIndex vertex) const;
    [[nodiscard]] std::vector<EdgeIndex> in_edges(VertexIndex vertex) const;

    /// Columns without copies. O(1).
    [[nodiscard]] Column<std::uint32_t> sources() const noexcept;
    [[nodiscard]] Column<std::uint32_t> targets() const noexcept;
    [[nodiscard]] Column<std::uint32_t> weights() const noexcept;
    [[nodiscard]] Column<std::int32_t> years() const noexcept;

    struct Impl;
    explicit Graph(std::shared_ptr<Impl const> impl);
    [[nodiscard]] Impl const& impl() const noexcept { return *m_impl; }

private:
    std::shared_ptr<Impl const> m_impl;
};

/// The graph of documents: a vertex for each of them and for each instrument they cite. Of several documents of one symbol the first
/// counts. What an edge says is explained in docs/exchange.md. O(citations × log).
[[nodiscard]] RECITAL_PUBLIC Graph build_graph(Tables const& tables, std::span<Document const> documents);

/// A part of a graph. Throws Error (not_found) where `around` names what is not there. O(V + E log E).
[[nodiscard]] RECITAL_PUBLIC Graph filtered(Graph const& graph, GraphFilter const& filter);

/// Writes the graph as "json", "node-link", "cytoscape", "graphml", "gexf", "gexf-1.3", "pajek", "gml", "dot", "csv-nodes" or "csv-edges"
/// (docs/exchange.md): the same bytes as the command. Throws Error (argument) for another format. O(V + E).
[[nodiscard]] RECITAL_PUBLIC std::string to_text(Graph const& graph, std::string_view format);

/// Reads a graph in JSON, node-link JSON, GraphML, Pajek or DOT, told by content. Throws Error (input) with line and column. O(bytes ×
/// log bytes).
[[nodiscard]] RECITAL_PUBLIC Graph graph_from_text(std::string_view bytes, std::string const& name = "-");

}  // namespace recital
