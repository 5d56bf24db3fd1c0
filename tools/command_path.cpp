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

std::string number_text(NumberOfPaths const& number) {
    std::string const count = number.count.text();
    return (number.at_least ? "at least " : "") + count + (count == "1" ? " path\n" : " paths\n");
}

Table number_table(NumberOfPaths const& number) {
    return {{{"paths", number.count.is_exact(), Emphasis::none}, {"at_least", true, Emphasis::none}},
            {{number.count.text(), number.at_least ? "true" : "false"}}};
}

}  // namespace

void PathCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "FROM TO",
                        "Documents, folders, - for standard input, or a graph; and the two instruments: symbol, number, title or alias",
                        {"text", "csv", "tsv", "jsonl"});
    app.add_option("--which", m_which,
                   "Which path: the shortest (default), the N shortest, all, or the longest (without FROM and TO: of all)")
        ->type_name("shortest|k-shortest|all|longest")
        ->check(CLI::IsMember({"shortest", "k-shortest", "all", "longest"}).description(""));
    app.add_option("-k,--paths", m_paths, "With --which k-shortest: this many (default 3)")
        ->type_name("N")
        ->check(CLI::Range(1, 100000).description(""));
    app.add_flag("--count", m_count, "Tell how many paths there are, and list none");
    app.add_option("--limit", m_limit, "With --which all: no more than this many (default 100)")
        ->type_name("N")
        ->check(CLI::Range(1, 1000000).description(""));
}

ExitStatus PathCommand::run(Console& console) {
    bool const of_all = m_which == "longest" && m_arguments.arguments.size() < 3;
    auto const [sources, ends] = split_arguments(m_arguments.arguments, of_all ? 0 : 2, Rest::exactly);
    if (of_all && m_count) throw ArgumentError{"--count needs FROM and TO"};
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    std::string const format = m_arguments.result.format_or("text");
    if (of_all) {
        Path const longest = longest_path(source.graph);
        write_paths(source.graph, longest.empty() ? std::vector<Path>{} : std::vector<Path>{longest}, format);
        return console.status();
    }
    VertexId const from = vertex_named(source.graph, catalogue, ends[0]);
    VertexId const to = vertex_named(source.graph, catalogue, ends[1]);
    if (m_count) {
        NumberOfPaths const number = count_paths(source.graph, from, to);
        write_result(m_arguments.result, format == "text" ? number_text(number) : table_records(number_table(number), format));
        return console.status();
    }
    std::vector<Path> paths;
    if (m_which == "shortest") paths = one_or_none(shortest_path(source.graph, from, to));
    if (m_which == "longest") paths = one_or_none(longest_path(source.graph, from, to));
    if (m_which == "k-shortest") paths = k_shortest_paths(source.graph, from, to, m_paths);
    if (m_which == "all") {
        AllPaths all = all_paths(source.graph, from, to, m_limit);
        if (all.cut)
            console.note("shown are the " + std::to_string(all.paths.size()) + " shortest of " +
                         one_line(number_text(count_paths(source.graph, from, to))) + "; see --limit");
        paths = std::move(all.paths);
    }
    write_paths(source.graph, paths, format);
    return console.status();
}

void PathCommand::write_paths(CitationGraph const& graph, std::vector<Path> const& paths, std::string const& format) const {
    write_result(m_arguments.result,
                 format == "text" ? paths_text(graph, paths, m_arguments.result.style()) : table_records(path_table(graph, paths), format));
}

}  // namespace recital::tools
