// SPDX-License-Identifier: BSL-1.0
// Writes the sample graphs in every format into a folder, for programs that are not ours to read, and beside each what they must find.
#include "exchange/sample_graphs.hpp"
#include "graph/export.hpp"
#include "report/bibliography.hpp"

#include <filesystem>
#include <fstream>

using namespace recital;

namespace {

std::ofstream opened(std::filesystem::path const& path) {
    std::ofstream file{path, std::ios::binary};
    file.exceptions(std::ios::badbit | std::ios::failbit);
    return file;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::filesystem::path const folder{argv[1]};
    std::filesystem::create_directories(folder);
    for (auto const& [name, graph] : testing::sample_graphs()) {
        for (char const* const format : {"json", "node-link", "cytoscape", "graphml", "gexf", "gexf-1.3", "pajek", "gml", "dot"}) {
            std::ofstream file = opened(folder / (name + '.' + format));
            write_graph(graph, *graph_format(format), [&file](std::string_view piece) { file << piece; });
        }
        std::ofstream nodes = opened(folder / (name + ".nodes.csv"));
        write_csv_nodes(graph, [&nodes](std::string_view piece) { nodes << piece; });
        std::ofstream edges = opened(folder / (name + ".edges.csv"));
        write_csv_edges(graph, [&edges](std::string_view piece) { edges << piece; });
        for (char const* const format : {"ris", "bibtex", "csl-json"})
            opened(folder / (name + '.' + format)) << write_bibliography(graph, testing::catalogue(), *bibliography_format(format));
        opened(folder / (name + ".expected")) << to_json(testing::cleaned(graph));
    }
}
