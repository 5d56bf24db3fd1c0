// SPDX-License-Identifier: BSL-1.0
#include "tools/command_series.hpp"

#include "analyse/find.hpp"
#include "analyse/series.hpp"
#include "report/series_answers.hpp"
#include "tools/data_folders.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace recital::tools {

namespace {

/// The series of the instruments asked for, else all that have a member in the source that the filters want.
std::vector<RecurrentSeries> series_asked_for(LoadedSource const& source, SeriesList const& list, std::vector<VertexId> const& asked) {
    std::vector<bool> wanted(list.series.size());
    for (VertexId const vertex : asked)
        if (auto const place = list.of_vertex[index_of(vertex)]) wanted[*place] = true;
    if (asked.empty())
        for (std::uint32_t at = 0; at < source.graph.vertex_count(); ++at)
            if (auto const place = list.of_vertex[at]; place && source.wanted.fits(source.graph[VertexId{at}])) wanted[*place] = true;
    std::vector<RecurrentSeries> found;
    for (std::size_t at = 0; at < wanted.size(); ++at)
        if (wanted[at]) found.push_back(list.series[at]);
    return found;
}

/// What is asked for: an instrument, or all of a title, which is what a series is known by.
std::vector<VertexId> vertices_called(CitationGraph const& graph, Catalogue const& catalogue, std::string const& text) {
    std::vector<VertexId> called;
    if (!graph.find(text))
        for (Found const& found : find(graph, catalogue, text, graph.vertex_count()))
            if (found.matched == MatchedBy::title) called.push_back(found.vertex);
    if (called.empty()) called.push_back(vertex_named(graph, catalogue, text));
    return called;
}

std::vector<NewerIn> newer_asked_for(CitationGraph const& graph, SeriesList const& list, std::vector<VertexId> asked, bool uncited_only) {
    if (asked.empty())
        for (std::uint32_t at = 0; at < graph.vertex_count(); ++at)
            if (graph[VertexId{at}].in_corpus) asked.push_back(VertexId{at});
    std::vector<NewerIn> documents;
    for (VertexId const vertex : asked) {
        documents.push_back({vertex, newer_members(graph, list, vertex)});
        auto& found = documents.back().found;
        if (uncited_only)
            found.erase(std::remove_if(found.begin(), found.end(), [](NewerMember const& one) { return one.cites_newer; }), found.end());
    }
    return documents;
}

}  // namespace

void SeriesCommand::setup(CLI::App& app) {
    add_graph_arguments(
        app, m_arguments, "SOURCE", "[ID...]",
        "Documents, folders, - for standard input, or a graph in JSON; and whose series to show, by symbol or title (otherwise all)",
        {"text", "csv", "tsv", "jsonl"});
    app.add_flag("--newer", m_newer,
                 "For each document: what it cites after which a newer one of the series was adopted, and whether it cites that");
    app.add_flag("--not-cited", m_uncited, "As --newer, without what has its newer one cited too");
}

ExitStatus SeriesCommand::run(Console& console) {
    auto const [sources, ids] = split_arguments(m_arguments.arguments, 0, Rest::more);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    std::vector<VertexId> asked;
    for (std::string const& id : ids)
        for (VertexId const vertex : vertices_called(source.graph, catalogue, id)) asked.push_back(vertex);
    SeriesList const list = find_series(source.graph, catalogue);

    std::string const format = m_arguments.result.format_or("text");
    TerminalStyle const style = m_arguments.result.style();
    if (m_newer || m_uncited) {
        Table const table = newer_table(source.graph, list, newer_asked_for(source.graph, list, asked, m_uncited));
        write_result(m_arguments.result, format == "text" ? table_text(table, style) : table_records(table, format));
        return console.status();
    }
    std::vector<RecurrentSeries> const found = series_asked_for(source, list, asked);
    if (format != "text")
        write_result(m_arguments.result, table_records(series_table(found), format));
    else
        write_result(m_arguments.result, asked.empty() ? table_text(series_overview(found), style) : series_text(found, style));
    return console.status();
}

}  // namespace recital::tools
