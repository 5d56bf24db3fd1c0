// SPDX-License-Identifier: BSL-1.0
#include "tools/command_rank.hpp"

#include "analyse/rank.hpp"
#include "report/answers.hpp"
#include "tools/data_folders.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace recital::tools {

namespace {

struct Ranking {
    std::vector<Ranked> ranked;
    char const* score;
    int decimals;
};

Ranking ranking_by(std::string const& measure, CitationGraph const& graph) {
    if (measure == "pagerank") return {page_rank(graph), "pagerank", 6};
    if (measure == "hubs") return {hubs_and_authorities(graph).hubs, "hub", 6};
    if (measure == "authorities") return {hubs_and_authorities(graph).authorities, "authority", 6};
    return {most_cited(graph), "cited", 0};
}

}  // namespace

void RankCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "", "Documents, folders, - for standard input, or a graph",
                        {"text", "csv", "tsv", "jsonl"});
    app.add_option("--by", m_by, "Measure: documents that cite it (default), PageRank, Kleinberg's hubs or authorities")
        ->type_name("cited|pagerank|hubs|authorities")
        ->check(CLI::IsMember({"cited", "pagerank", "hubs", "authorities"}).description(""));
    app.add_option("--top", m_top, "Show this many (default 20); 0: all")->type_name("N");
}

ExitStatus RankCommand::run(Console& console) {
    auto const sources = only_sources(m_arguments.arguments);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.hygiene, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    Ranking ranking = ranking_by(m_by, source.graph);
    if (m_top != 0) ranking.ranked.resize(std::min(m_top, ranking.ranked.size()));

    std::string const format = m_arguments.result.format_or("text");
    Table const table = rank_table(source.graph, ranking.ranked, ranking.score, ranking.decimals);
    write_result(m_arguments.result, format == "text" ? table_text(table, m_arguments.result.style()) : table_records(table, format));
    return console.status();
}

}  // namespace recital::tools
