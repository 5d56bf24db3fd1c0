// SPDX-License-Identifier: BSL-1.0
#include "tools/command_path.hpp"

#include "analyse/path.hpp"
#include "report/answers.hpp"
#include "tools/data_folders.hpp"

#include <CLI/CLI.hpp>

#include <optional>

namespace recital::tools {

namespace {

std::vector<Path> one_or_none(std::optional<Path> path) {
    if (!path) return {};
    return {std::move(*path)};
}

std::string paths_text(CitationGraph const& graph, std::vector<Path> const& paths) {
    std::string out;
    for (Path const& path : paths) out += one_line(path_text(graph, path)) + '\n';
    return out.empty() ? "no path\n" : out;
}

}  // namespace

void PathCommand::setup(CLI::App& app) {
    add_graph_arguments(
        app, m_arguments, "SOURCE", "FROM TO",
        "Documents, folders, - for standard input, or a graph; and the two instruments: symbol, number, title or alias",
        {"text", "csv", "tsv", "jsonl"});
    app.add_option("--which", m_which, "Which path: the shortest (default), the longest, or all")
        ->type_name("shortest|longest|all")
        ->check(CLI::IsMember({"shortest", "longest", "all"}).description(""));
    app.add_option("--limit", m_limit, "With --which all: no more than this many (default 100)")
        ->type_name("N")
        ->check(CLI::Range(1, 1000000).description(""));
}

ExitStatus PathCommand::run(Console& console) {
    auto const [sources, ends] = split_arguments(m_arguments.arguments, 2, Rest::exactly);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.hygiene, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    VertexId const from = vertex_named(source.graph, catalogue, ends[0]);
    VertexId const to = vertex_named(source.graph, catalogue, ends[1]);
    std::vector<Path> paths;
    if (m_which == "shortest") paths = one_or_none(shortest_path(source.graph, from, to));
    if (m_which == "longest") paths = one_or_none(longest_path(source.graph, from, to));
    if (m_which == "all") {
        AllPaths all = all_paths(source.graph, from, to, m_limit);
        if (all.cut) console.note("there are more paths than shown; see --limit");
        paths = std::move(all.paths);
    }

    std::string const format = m_arguments.result.format_or("text");
    write_result(m_arguments.result,
                 format == "text" ? paths_text(source.graph, paths) : table_records(path_table(source.graph, paths), format));
    return console.status();
}

}  // namespace recital::tools
