// SPDX-License-Identifier: BSL-1.0
#include "tools/command_reduce.hpp"

#include "analyse/reduce.hpp"
#include "graph/export.hpp"
#include "tools/data_folders.hpp"
#include "tools/diagram.hpp"

#include <CLI/CLI.hpp>

namespace recital::tools {

namespace {

std::string counted(std::size_t count, char const* one, char const* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::string dot_of(CitationGraph const& graph) {
    DrawOptions options;
    options.format = DrawFormat::dot;
    options.max_vertices = graph.vertex_count();
    return drawn(graph, options, default_style()).bytes;
}

}  // namespace

void ReduceCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "", "Documents, folders, - for standard input, or a graph in JSON", {"dot", "json"});
    app.add_flag("--no-adoptions", m_no_adoptions, "Reduce citations only; keep which resolution adopted an instrument as it is");
}

ExitStatus ReduceCommand::run(Console& console) {
    auto const sources = only_sources(m_arguments.arguments);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.hygiene, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    Reduction const reduction = transitive_reduction(source.graph, {!m_no_adoptions});
    CitationGraph const graph = reduced_graph(source.graph, reduction);
    write_result(m_arguments.result, m_arguments.result.format_or("dot") == "json" ? to_json(graph) : dot_of(graph));
    console.note("dropped " + std::to_string(reduction.links - reduction.links_kept) + " of " + counted(reduction.links, "link", "links") +
                 ", which the others imply" +
                 (reduction.self_citations_dropped == 0
                      ? ""
                      : ", and " + counted(reduction.self_citations_dropped, "self-citation", "self-citations")));
    return console.status();
}

}  // namespace recital::tools
