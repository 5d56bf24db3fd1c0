// SPDX-License-Identifier: BSL-1.0
#include "tools/command_graph.hpp"

#include "graph/export.hpp"
#include "report/bibliography.hpp"
#include "tools/csv_pair.hpp"
#include "tools/data_folders.hpp"
#include "tools/output.hpp"

#include <CLI/CLI.hpp>

namespace recital::tools {

namespace {

ByteSink into(Output& output) {
    return [&output](std::string_view piece) { output.write(piece); };
}

/// Both files are complete before either is in its place.
void write_csv(CitationGraph const& graph, CsvPair const& names, Console& console) {
    Output nodes{names.nodes};
    Output edges{names.edges};
    write_csv_nodes(graph, into(nodes));
    write_csv_edges(graph, into(edges));
    nodes.complete();
    edges.complete();
    nodes.finish();
    edges.finish();
    console.note("written: " + names.nodes + ", " + names.edges);
}

}  // namespace

void GraphCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "",
                        "Documents, folders, - for standard input, or a graph in a format that is read back",
                        {"dot", "json", "node-link", "cytoscape", "graphml", "gexf", "pajek", "gml", "csv", "ris", "bibtex", "csl-json"});
}

ExitStatus GraphCommand::run(Console& console) {
    auto const sources = only_sources(m_arguments.arguments);
    std::string const format = m_arguments.result.format_or("dot");
    if (format == "csv") (void)csv_pair_to_write(m_arguments.result.path);  // refuses standard output before the work begins
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.hygiene, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    if (format == "csv") {
        write_csv(source.graph, csv_pair_to_write(m_arguments.result.path), console);
    } else if (auto const references = bibliography_format(format)) {
        write_result(m_arguments.result, write_bibliography(source.graph, catalogue, *references));
    } else {
        Output output{m_arguments.result.path};
        write_graph(source.graph, graph_format(format).value_or(GraphFormat::dot), into(output));
        output.finish();
    }
    return console.status();
}

}  // namespace recital::tools
