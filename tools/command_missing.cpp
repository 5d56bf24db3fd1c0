// SPDX-License-Identifier: BSL-1.0
#include "tools/command_missing.hpp"

#include "analyse/missing.hpp"
#include "report/answers.hpp"
#include "tools/data_folders.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace recital::tools {

namespace {

std::vector<VertexId> uncited_wanted(LoadedSource const& source) {
    std::vector<VertexId> found = uncited(source.graph);
    auto const unwanted = [&](VertexId vertex) { return !source.wanted.fits(source.graph[vertex]); };
    found.erase(std::remove_if(found.begin(), found.end(), unwanted), found.end());
    return found;
}

}  // namespace

void MissingCommand::setup(CLI::App& app) {
    m_arguments.filters.default_adoptions = "merge";
    add_graph_arguments(app, m_arguments, "SOURCE", "", "Documents, folders, - for standard input, or a graph",
                        {"text", "csv", "tsv", "jsonl"});
    app.add_flag("--uncited", m_uncited, "The other way round: documents of the source that no other in it cites");
    app.add_option("--top", m_top, "Show this many (default 0: all)")->type_name("N");
}

ExitStatus MissingCommand::run(Console& console) {
    auto const sources = only_sources(m_arguments.arguments);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    auto const first = [this](auto found) {
        if (m_top != 0) found.resize(std::min(m_top, found.size()));
        return found;
    };
    Table const table =
        m_uncited ? uncited_table(source.graph, first(uncited_wanted(source))) : missing_table(source.graph, first(missing(source.graph)));

    std::string const format = m_arguments.result.format_or("text");
    write_result(m_arguments.result, format == "text" ? table_text(table, m_arguments.result.style()) : table_records(table, format));
    return console.status();
}

}  // namespace recital::tools
