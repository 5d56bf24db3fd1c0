// SPDX-License-Identifier: BSL-1.0
#include "tools/command_cycles.hpp"

#include "analyse/cycles.hpp"
#include "report/cycles_answer.hpp"
#include "tools/data_folders.hpp"

#include <CLI/CLI.hpp>

namespace recital::tools {

void CyclesCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "",
                        "Documents, folders, - for standard input, or a graph in a format that is read back",
                        {"text", "csv", "tsv", "jsonl"});
}

ExitStatus CyclesCommand::run(Console& console) {
    auto const sources = only_sources(m_arguments.arguments);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    CyclesFound const found = find_cycles(source.graph, {m_arguments.filters.adoptions == "edge"});
    std::string const format = m_arguments.result.format_or("text");
    write_result(m_arguments.result, format == "text" ? cycles_text(source.graph, found, m_arguments.result.style())
                                                      : table_records(cycles_table(source.graph, found), format));
    return console.status();
}

}  // namespace recital::tools
