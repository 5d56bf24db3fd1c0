// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// A vertex of one CitationGraph, 0 … vertex_count() - 1 in the order of the vertices' ids.
enum class VertexId : std::uint32_t {};

[[nodiscard]] constexpr std::size_t index_of(VertexId vertex) noexcept { return static_cast<std::size_t>(vertex); }

/// An instrument or document: one that was read (in_corpus) or one that is only cited.
struct Vertex {
    std::string id;
    Kind kind = Kind::document;
    std::string label;  ///< what a reader calls it: the printed symbol ("A/RES/217(III)A") or the title
    std::string title;  ///< empty where unknown
    std::string organ;
    std::string date;  ///< ISO 8601, possibly only a year; empty where unknown
    int year = 0;      ///< of the date, else as the symbol tells (a session's opening year); 0 where unknown
    std::string session;
    bool in_corpus = false;
    std::string url;  ///< https://docs.un.org/… for symbols, else empty
    friend bool operator==(Vertex const&, Vertex const&) = default;
};

enum class Relation : std::uint8_t {
    cites,      ///< a document mentions an instrument
    adopted_by  ///< an instrument was adopted by a resolution
};

/// All mentions of one target under one verb in one paragraph or footnote; or one adoption.
struct Edge {
    VertexId source{};
    VertexId target{};
    Relation relation = Relation::cites;
    std::string treatment;  ///< the verb that opens the paragraph: "recalls"; "adopted_by" for adoptions
    std::string stance;     ///< class of the verb, as Citation::stance
    std::string part;       ///< name of the Part: "preamble"
    std::string paragraph;
    std::string footnote;
    std::string pinpoint;      ///< parts cited, different ones joined by "; " in text order
    std::uint32_t weight = 1;  ///< number of mentions; for adoptions the number of documents that say so, at least 1
    std::string verb = {};     ///< the verb that governs the clause, as Citation::verb; empty in graphs that say only the treatment
    friend bool operator==(Edge const&, Edge const&) = default;
};

/// The verb under which an edge cites: its `verb`, and where a graph gives none, the paragraph's. O(1).
[[nodiscard]] inline std::string const& governing_verb(Edge const& edge) noexcept {
    return edge.verb.empty() ? edge.treatment : edge.verb;
}

/// Who cites what. Built once, never changed; copies share their storage. Boost.Graph is kept behind the pointer
/// because its headers take seconds to compile: graph/detail/storage.hpp opens it for the algorithms in analyse/.
class CitationGraph {
public:
    CitationGraph();

    /// Sorts the vertices by id and the edges by source, target, relation, part, paragraph, footnote, treatment and verb;
    /// edges name vertices by their place in `vertices` as given. Throws std::invalid_argument where two vertices
    /// have one id or an edge names no vertex. O(V log V + E log E).
    CitationGraph(std::vector<Vertex> vertices, std::vector<Edge> edges);

    [[nodiscard]] std::size_t vertex_count() const noexcept;
    [[nodiscard]] std::size_t edge_count() const noexcept;
    [[nodiscard]] std::span<Vertex const> vertices() const noexcept;
    [[nodiscard]] std::span<Edge const> edges() const noexcept;
    [[nodiscard]] Vertex const& operator[](VertexId vertex) const;

    /// The edges that leave a vertex: what it cites. O(1).
    [[nodiscard]] std::span<Edge const> out_edges(VertexId vertex) const;
    /// Places in edges() of those that enter a vertex: who cites it, ascending. O(1).
    [[nodiscard]] std::span<std::uint32_t const> in_edges(VertexId vertex) const;
    /// The vertex of exactly that id. O(log V).
    [[nodiscard]] std::optional<VertexId> find(std::string_view id) const;

    struct Storage;
    [[nodiscard]] Storage const& storage() const noexcept { return *m_storage; }

private:
    std::shared_ptr<Storage const> m_storage;
};

}  // namespace recital
