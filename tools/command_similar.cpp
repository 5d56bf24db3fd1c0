// SPDX-License-Identifier: BSL-1.0
#include "tools/command_similar.hpp"

#include "report/rank_answers.hpp"
#include "tools/data_folders.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace recital::tools {

void SimilarCommand::setup(CLI::App& app) {
    add_graph_arguments(
        app, m_arguments, "SOURCE", "ID",
        "Documents, folders, - for standard input, or a graph in JSON; and what to find the like of: symbol, number, title or alias",
        {"text", "csv", "tsv", "jsonl"});
    app.add_option("--by", m_by, "coupling: cites the same (default); cocitation: is cited by the same documents")
        ->type_name("coupling|cocitation")
        ->check(CLI::IsMember({"coupling", "cocitation"}).description(""));
    app.add_option("--measure", m_normalised, "How what is common is set against all (default cosine)")
        ->type_name("cosine|jaccard")
        ->check(CLI::IsMember({"cosine", "jaccard"}).description(""));
    app.add_option("--top", m_top, "Show this many (default 20); 0: all")->type_name("N");
}

ExitStatus SimilarCommand::run(Console& console) {
    auto const [sources, rest] = split_arguments(m_arguments.arguments, 1, Rest::exactly);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    VertexId const vertex = vertex_named(source.graph, catalogue, rest.front());
    SimilarBy const by = m_by == "coupling" ? SimilarBy::coupling : SimilarBy::cocitation;
    std::vector<Similar> found = similar(source.graph, vertex, by, m_normalised == "cosine" ? Normalised::cosine : Normalised::jaccard);
    if (m_top != 0) found.resize(std::min(m_top, found.size()));

    std::string const format = m_arguments.result.format_or("text");
    Table const table = similar_table(source.graph, found, m_normalised);
    write_result(m_arguments.result, format == "text" ? table_text(table, m_arguments.result.style()) : table_records(table, format));
    return console.status();
}

}  // namespace recital::tools
