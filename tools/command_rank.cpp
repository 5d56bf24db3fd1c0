// SPDX-License-Identifier: BSL-1.0
#include "tools/command_rank.hpp"

#include "analyse/centrality.hpp"
#include "analyse/rank.hpp"
#include "report/answers.hpp"
#include "report/rank_answers.hpp"
#include "tools/data_folders.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace recital::tools {

namespace {

/// Beyond this many steps exact betweenness takes minutes: as many sources are drawn as fit into a tenth of it.
constexpr std::size_t exact_betweenness_steps = 20'000'000'000U;

std::vector<std::string> const measures{"cited",       "mentions",    "citing", "citing-mentions", "pagerank", "hubs",
                                        "authorities", "betweenness", "core",   "per-year",        "cohort"};

struct Ranking {
    std::vector<Ranked> ranked;
    std::string score;
    int decimals = 0;
    std::vector<double> standard_error = {};  ///< by vertex; empty where exact
};

Ranking by_betweenness(CitationGraph const& graph, std::size_t samples, std::size_t seed, Console& console) {
    BetweennessOptions options;
    options.seed = seed;
    options.sources = samples;
    std::size_t const edges = std::max<std::size_t>(graph.edge_count(), 1);
    if (samples == 0 && graph.vertex_count() > exact_betweenness_steps / edges)
        options.sources = exact_betweenness_steps / 10 / edges + 100;
    Betweenness found = betweenness(graph, options);
    Ranking ranking{std::move(found.ranked), "betweenness", 2};
    if (found.sources == found.possible_sources) return ranking;
    console.note("betweenness from " + std::to_string(found.sources) + " of " + std::to_string(found.possible_sources) +
                 " citing documents: error is 1.96 standard errors; with a confidence of 0.95 no value at all is off by more than " +
                 std::to_string(static_cast<unsigned long long>(found.greatest_error) + 1));
    ranking.standard_error = std::move(found.standard_error);
    return ranking;
}

Ranking ranking_by(std::string const& measure, CitationGraph const& graph, std::size_t samples, std::size_t seed, Console& console) {
    if (measure == "mentions") return {in_degree(graph, Count::mentions), "mentions", 0};
    if (measure == "citing") return {out_degree(graph), "citing", 0};
    if (measure == "citing-mentions") return {out_degree(graph, Count::mentions), "mentions", 0};
    if (measure == "pagerank") return {page_rank(graph), "pagerank", 6};
    if (measure == "hubs") return {hubs_and_authorities(graph).hubs, "hub", 6};
    if (measure == "authorities") return {hubs_and_authorities(graph).authorities, "authority", 6};
    if (measure == "betweenness") return by_betweenness(graph, samples, seed, console);
    if (measure == "core") return {core_numbers(graph), "core", 0};
    if (measure == "per-year") return {cited_per_year(graph), "per_year", 2};
    if (measure == "cohort") return {cited_relative_to_cohort(graph), "cohort", 2};
    return {in_degree(graph), "cited", 0};
}

}  // namespace

void RankCommand::setup(CLI::App& app) {
    m_arguments.filters.default_adoptions = "merge";
    add_graph_arguments(app, m_arguments, "SOURCE", "", "Documents, folders, - for standard input, or a graph",
                        {"text", "csv", "tsv", "jsonl"});
    std::string names;
    for (std::string const& measure : measures) names += (names.empty() ? "" : "|") + measure;
    app.add_option("--by", m_by, "Measure: documents that cite it (default), or another, see the manual page")
        ->type_name(names)
        ->check(CLI::IsMember(measures).description(""));
    app.add_flag("--by-year", m_by_year, "With cited or mentions: how they spread over the years of the citing documents");
    app.add_option("--top", m_top, "Show this many (default 20); 0: all")->type_name("N");
    app.add_option("--samples", m_samples, "Betweenness from this many citing documents, drawn at random; 0: all, which is exact (default)")
        ->type_name("N");
    app.add_option("--seed", m_seed, "Another number draws other samples (default 1)")->type_name("N");
}

ExitStatus RankCommand::run(Console& console) {
    auto const sources = only_sources(m_arguments.arguments);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    Count const count = m_by == "mentions" ? Count::mentions : Count::documents;
    if (m_by_year && m_by != "cited" && m_by != "mentions") throw ArgumentError{"--by-year goes with --by cited or --by mentions"};
    Ranking ranking = ranking_by(m_by, source.graph, m_samples, m_seed, console);
    auto& ranked = ranking.ranked;
    auto const unwanted = [&](Ranked const& one) { return !source.wanted.fits(source.graph[one.vertex]); };
    ranked.erase(std::remove_if(ranked.begin(), ranked.end(), unwanted), ranked.end());
    if (m_top != 0) ranked.resize(std::min(m_top, ranked.size()));

    std::string const format = m_arguments.result.format_or("text");
    auto const table = [&] {
        if (m_by_year) {
            auto const years = in_degree_by_year(source.graph, count);
            return format == "text" ? years_table(source.graph, ranked, years) : years_records(source.graph, ranked, years);
        }
        if (!ranking.standard_error.empty())
            return rank_table_with_errors(source.graph, ranked, ranking.standard_error, ranking.score, ranking.decimals);
        return rank_table(source.graph, ranked, ranking.score, ranking.decimals);
    }();
    write_result(m_arguments.result, format == "text" ? table_text(table, m_arguments.result.style()) : table_records(table, format));
    return console.status();
}

}  // namespace recital::tools
