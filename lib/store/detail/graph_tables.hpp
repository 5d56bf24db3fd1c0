// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to store/: the graph as tables, its image, and the names its instruments are searched by.

#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"
#include "store/detail/database.hpp"

namespace recital {

/// Writes a graph in the place of the one the file holds, within the caller's transaction.
class GraphTables {
public:
    GraphTables(CitationGraph graph, Catalogue const& catalogue) : m_graph{std::move(graph)}, m_catalogue{catalogue} {}

    /// O(V + E). Throws StoreError.
    void write(Database& database) const;

private:
    void write_instruments(Database& database) const;
    void write_edges(Database& database) const;
    [[nodiscard]] std::string_view title_from(Vertex const& vertex) const;
    [[nodiscard]] std::string_view date_from(Vertex const& vertex) const;
    [[nodiscard]] bool is_learned(Edge const& edge) const;

    CitationGraph m_graph;
    Catalogue const& m_catalogue;
};

}  // namespace recital
