// SPDX-License-Identifier: BSL-1.0
#include "tools/command_reduce.hpp"

#include "analyse/reduce.hpp"
#include "tools/data_folders.hpp"
#include "tools/graph_output.hpp"

#include <CLI/CLI.hpp>

namespace recital::tools {

namespace {

std::string counted(std::size_t count, char const* one, char const* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

}  // namespace

void ReduceCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "",
                        "Documents, folders, - for standard input, or a graph in a format that is read back", graph_output_formats());
}

ExitStatus ReduceCommand::run(Console& console) {
    auto const sources = only_sources(m_arguments.arguments);
    check_graph_output(m_arguments.result);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    Reduction const reduction = transitive_reduction(source.graph, {m_arguments.filters.adoptions == "edge"});
    CitationGraph const graph = reduced_graph(source.graph, reduction);
    write_graph_result(graph, catalogue, m_arguments.result, console);
    console.note("dropped " + std::to_string(reduction.links - reduction.links_kept) + " of " + counted(reduction.links, "link", "links") +
                 ", which the others imply" +
                 (reduction.self_citations_dropped == 0
                      ? ""
                      : ", and " + counted(reduction.self_citations_dropped, "self-citation", "self-citations")));
    return console.status();
}

}  // namespace recital::tools
