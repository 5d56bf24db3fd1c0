// SPDX-License-Identifier: BSL-1.0
#include "tools/command_graph.hpp"

#include "tools/data_folders.hpp"
#include "tools/graph_output.hpp"

#include <CLI/CLI.hpp>

namespace recital::tools {

void GraphCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "",
                        "Documents, folders, - for standard input, or a graph in a format that is read back", graph_output_formats());
}

ExitStatus GraphCommand::run(Console& console) {
    auto const sources = only_sources(m_arguments.arguments);
    check_graph_output(m_arguments.result);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    write_graph_result(source.graph, catalogue, m_arguments.result, console);
    return console.status();
}

}  // namespace recital::tools
