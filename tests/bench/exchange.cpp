// SPDX-License-Identifier: BSL-1.0
// How long each format of a graph takes to write and to read: a citation-like graph of 25,000 vertices and 250,000 edges, its
// attributes as long as those of the documents that resolutions are. Bytes a second are of the file.
#include "graph/export.hpp"
#include "graph/import.hpp"
#include "identity/written.hpp"
#include "report/bibliography.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace recital;

constexpr std::uint32_t vertices = 25'000;
constexpr std::uint32_t edges = 250'000;

CitationGraph const& graph() {
    static CitationGraph const made = [] {
        std::mt19937 random{20260101};
        std::vector<Vertex> all(vertices);
        for (std::uint32_t at = 0; at < vertices; ++at) {
            Vertex& vertex = all[at];
            vertex.id = vertex.label = "A/RES/" + std::to_string(31 + at / 320) + '/' + std::to_string(at % 320 + 1);
            vertex.kind = Kind::resolution;
            vertex.title = at % 3 == 0 ? "" : "Strengthening of the coordination of humanitarian assistance: the rôle of regional bodies";
            vertex.organ = "General Assembly";
            vertex.year = static_cast<int>(1976 + at / 320);
            vertex.date = std::to_string(vertex.year) + "-12-18";
            vertex.session = std::to_string(31 + at / 320);
            vertex.in_corpus = at % 2 == 0;
            vertex.url = identify(vertex.id).url();
        }
        std::vector<Edge> links(edges);
        constexpr std::array<char const*, 4> verbs{"recalls", "reaffirms", "takes note", "requests"};
        for (Edge& edge : links) {
            std::uint32_t const from = 1 + static_cast<std::uint32_t>(random()) % (vertices - 1);
            edge.source = VertexId{from};
            edge.target = VertexId{from - 1 - static_cast<std::uint32_t>(random()) % std::min<std::uint32_t>(from, 4000)};
            edge.treatment = verbs[random() % verbs.size()];
            edge.stance = "neutral";
            edge.part = random() % 2 == 0 ? "preamble" : "operative";
            edge.paragraph = std::to_string(1 + random() % 20);
            edge.weight = static_cast<std::uint32_t>(1 + random() % 3);
        }
        return CitationGraph(std::move(all), std::move(links));
    }();
    return made;
}

void write_format(benchmark::State& state, GraphFormat format) {
    std::int64_t bytes = 0;
    for (auto _ : state)
        write_graph(graph(), format, [&bytes](std::string_view piece) { bytes += static_cast<std::int64_t>(piece.size()); });
    state.SetBytesProcessed(bytes);
}
BENCHMARK_CAPTURE(write_format, json, GraphFormat::json)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_format, node_link, GraphFormat::node_link)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_format, cytoscape, GraphFormat::cytoscape)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_format, graphml, GraphFormat::graphml)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_format, gexf, GraphFormat::gexf)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_format, pajek, GraphFormat::pajek)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_format, gml, GraphFormat::gml)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_format, dot, GraphFormat::dot)->Unit(benchmark::kMillisecond);

void write_csv(benchmark::State& state) {
    std::int64_t bytes = 0;
    auto const count = [&bytes](std::string_view piece) { bytes += static_cast<std::int64_t>(piece.size()); };
    for (auto _ : state) {
        write_csv_nodes(graph(), count);
        write_csv_edges(graph(), count);
    }
    state.SetBytesProcessed(bytes);
}
BENCHMARK(write_csv)->Unit(benchmark::kMillisecond);

void write_references(benchmark::State& state, BibliographyFormat format) {
    for (auto _ : state) benchmark::DoNotOptimize(write_bibliography(graph(), {}, format));
}
BENCHMARK_CAPTURE(write_references, ris, BibliographyFormat::ris)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_references, bibtex, BibliographyFormat::bibtex)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_references, csl_json, BibliographyFormat::csl)->Unit(benchmark::kMillisecond);

void read_format(benchmark::State& state, GraphFormat format) {
    std::string const text = to_text(graph(), format);
    for (auto _ : state) benchmark::DoNotOptimize(read_graph(text, "bench"));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK_CAPTURE(read_format, json, GraphFormat::json)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_format, node_link, GraphFormat::node_link)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_format, graphml, GraphFormat::graphml)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_format, pajek, GraphFormat::pajek)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_format, dot, GraphFormat::dot)->Unit(benchmark::kMillisecond);

void read_csv(benchmark::State& state) {
    std::string nodes, links;
    write_csv_nodes(graph(), [&nodes](std::string_view piece) { nodes += piece; });
    write_csv_edges(graph(), [&links](std::string_view piece) { links += piece; });
    for (auto _ : state) benchmark::DoNotOptimize(read_csv_graph({nodes, "n"}, {links, "e"}));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(nodes.size() + links.size()));
}
BENCHMARK(read_csv)->Unit(benchmark::kMillisecond);

}  // namespace
