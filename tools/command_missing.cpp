// SPDX-License-Identifier: BSL-1.0
#include "tools/command_missing.hpp"

#include "analyse/missing.hpp"
#include "report/answers.hpp"
#include "tools/data_folders.hpp"

#include <CLI/CLI.hpp>

namespace recital::tools {

void MissingCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "", "Documents, folders, - for standard input, or a graph",
                        {"text", "csv", "tsv", "jsonl"});
}

ExitStatus MissingCommand::run(Console& console) {
    auto const sources = only_sources(m_arguments.arguments);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.hygiene, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    Table const table = missing_table(source.graph, missing(source.graph));

    std::string const format = m_arguments.result.format_or("text");
    write_result(m_arguments.result, format == "text" ? table_text(table, m_arguments.result.style()) : table_records(table, format));
    return console.status();
}

}  // namespace recital::tools
