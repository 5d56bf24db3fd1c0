// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to graph/: a graph in the making, as the readers find its parts.

#include "graph/detail/fields.hpp"
#include "graph/import.hpp"

#include <bitset>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace recital {

/// A fault in what a file says, and the byte where it stands.
struct ImportFault : std::runtime_error {
    ImportFault(std::size_t byte, std::string const& what) : std::runtime_error{what}, at{byte} {}
    std::size_t at;
};

/// The Problem of a fault: line and column (bytes) counted from 1.
[[nodiscard]] Problem problem_of(ImportFault const& fault, std::string_view bytes, std::string_view source);

/// Which attribute a reader speaks of: a place in vertex_fields or edge_fields, or one that we do not know.
struct Column {
    static constexpr std::size_t unknown = ~std::size_t{0};
    std::size_t field = unknown;
};

/// Vertices and edges with what a file says of them, until finish() fills in what it does not say. A field is filled in
/// only where the file has no such attribute at all: an empty one stays empty.
class Assembly {
public:
    /// The field of that name (in any case; a few names that other programs use for ours: "name", "href"); remembers unknown ones.
    [[nodiscard]] Column vertex_column(std::string_view name);
    [[nodiscard]] Column edge_column(std::string_view name);

    /// Adds a vertex; `byte` is for the fault where its id is empty or taken. Gives its place.
    std::uint32_t add_vertex(std::string_view id, std::size_t byte);
    /// The vertex of that id, added where there is none.
    std::uint32_t vertex(std::string_view id, std::size_t byte);
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

    [[nodiscard]] std::string_view id_of(std::uint32_t vertex) const { return m_vertices[vertex].id; }

    std::uint32_t add_edge(std::uint32_t source, std::uint32_t target);

    /// Sets what the file says; `byte` is for the fault where a weight is no number.
    void set_vertex(std::uint32_t vertex, Column column, std::string_view value, std::size_t byte);
    void set_edge(std::uint32_t edge, Column column, std::string_view value, std::size_t byte);

    /// A sentence for the notes.
    void note(std::string sentence) { m_notes.push_back(std::move(sentence)); }

    [[nodiscard]] std::size_t vertex_count() const noexcept { return m_vertices.size(); }
    [[nodiscard]] std::size_t edge_count() const noexcept { return m_edges.size(); }

    /// The graph. The assembly is empty afterwards.
    [[nodiscard]] ImportedGraph finish();

private:
    struct TextHash {
        using is_transparent = void;
        [[nodiscard]] std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };

    void fill_in();
    void count(char const* what) { ++m_counts[what]; }
    void set_weight(Edge& edge, std::string_view value, std::size_t byte);

    std::vector<Vertex> m_vertices;
    std::vector<Edge> m_edges;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> m_places;
    std::bitset<vertex_fields.size()> m_told;  ///< fields of vertices that the file has
    std::vector<std::string> m_passed_over;    ///< names of attributes that we do not know, each once
    std::map<std::string, std::size_t> m_counts;
    std::vector<std::string> m_notes;
};

/// The text without blanks and line ends at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// Whether two ASCII texts are alike but for case.
[[nodiscard]] bool same_word(std::string_view left, std::string_view right) noexcept;

}  // namespace recital
