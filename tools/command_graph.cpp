// SPDX-License-Identifier: BSL-1.0
#include "tools/command_graph.hpp"

#include "draw/draw.hpp"
#include "graph/export.hpp"
#include "report/bibliography.hpp"
#include "tools/data_folders.hpp"

#include <CLI/CLI.hpp>

#include <variant>

namespace recital::tools {

namespace {

std::string dot_of(CitationGraph const& graph) {
    DrawOptions options;
    options.format = DrawFormat::dot;
    options.max_vertices = graph.vertex_count();
    auto drawn = draw(graph, options);
    if (auto const* const problem = std::get_if<Problem>(&drawn)) throw OutputError{message_of(*problem)};
    return std::get<Drawing>(std::move(drawn)).bytes;
}

}  // namespace

void GraphCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "", "Documents, folders, - for standard input, or a graph in JSON",
                        {"dot", "json", "ris", "bibtex", "csl-json"});
}

ExitStatus GraphCommand::run(Console& console) {
    auto const sources = only_sources(m_arguments.arguments);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.hygiene, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    std::string const format = m_arguments.result.format_or("dot");
    if (auto const references = bibliography_format(format))
        write_result(m_arguments.result, write_bibliography(source.graph, catalogue, *references));
    else
        write_result(m_arguments.result, format == "json" ? to_json(source.graph) : dot_of(source.graph));
    return console.status();
}

}  // namespace recital::tools
