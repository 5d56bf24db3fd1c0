// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to api/: what the handles of the public headers hold.

#include "api/extractor.hpp"
#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"

#include <recital/graph.hpp>
#include <recital/tables.hpp>

#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

namespace recital::v1 {

struct __attribute__((visibility("hidden"))) Tables::Impl {
    explicit Impl(std::vector<std::filesystem::path> const& added);
    Impl(Impl const&) = delete;
    Impl& operator=(Impl const&) = delete;

    /// A graph with a vertex for each instrument that has a title of its own, for resolve().
    [[nodiscard]] CitationGraph const& listed() const;
    /// What stands for these tables in corpus files.
    [[nodiscard]] std::string const& data_version() const;

    std::vector<std::filesystem::path> folders;
    std::vector<Problem> problems;
    Catalogue catalogue;
    Extractor extractor;

private:
    mutable std::once_flag m_listed_once;
    mutable CitationGraph m_listed;
    mutable std::once_flag m_version_once;
    mutable std::string m_version;
};

struct __attribute__((visibility("hidden"))) Graph::Impl {
    CitationGraph graph;
};

[[nodiscard]] Graph graph_of(CitationGraph graph);

/// The vertex at that place. Throws Error (argument) where there is none.
[[nodiscard]] VertexId checked(CitationGraph const& graph, VertexIndex vertex);
[[nodiscard]] std::vector<VertexId> checked(CitationGraph const& graph, std::vector<VertexIndex> const& vertices);

}  // namespace recital::v1
